# region: mojibake
sent = "Müller".encode()  # UTF-8

received = sent.decode("cp1252")  # the receiver takes it for windows-1252
print(f"{sent.hex()} read as {received}")

mended = received.encode("cp1252").decode()
print(f"the same way back: {mended}")

old = "Müller".encode("latin-1")  # one byte for each letter
broken = old.decode("utf-8", errors="replace")
print(f"{old.hex()} read as {broken}")
# endregion
