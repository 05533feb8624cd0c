# region: text-length
texts = {
    "é as one": "\u00e9",
    "é as e and accent": "e\u0301",
    "thumbs up": "\U0001f44d\U0001f3fd",  # the thumb, and its skin tone
}

for name, text in texts.items():
    size = len(text.encode())
    print(f"{name}: len {len(text)}, {size} bytes")
# endregion
