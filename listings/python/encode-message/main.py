import json

# region: encode-message
VARINT = 0
LENGTH_FIRST = 2


def varint(value: int) -> bytes:
    """Seven bits in each byte, the lowest first; the eighth says that more follow."""
    if value < 128:
        return bytes([value])
    return bytes([value % 128 + 128]) + varint(value // 128)


def field(number: int, value: int | str) -> bytes:
    if isinstance(value, int):
        return varint(number * 8 + VARINT) + varint(value)
    text = value.encode()
    return varint(number * 8 + LENGTH_FIRST) + varint(len(text)) + text


part = field(1, 2041) + field(2, "BRK-2041") + field(3, 4990)
# endregion


def decoded(data: bytes, names: dict[int, str]) -> tuple[dict[str, int | str], int]:
    """Reads what a version of the .proto knows, and counts what it does not."""
    message: dict[str, int | str] = {}
    unknown = at = 0

    def number() -> int:
        nonlocal at
        value, scale = 0, 1
        while True:
            byte = data[at]
            at += 1
            value += byte % 128 * scale
            if byte < 128:
                return value
            scale *= 128

    while at < len(data):
        tag = number()
        value: int | str = number()
        if tag % 8 == LENGTH_FIRST:
            end = at + int(value)
            value, at = data[at:end].decode(), end
        if tag // 8 in names:
            message[names[tag // 8]] = value
        else:
            unknown += 1
    return message, unknown


print("documentation, a = 150:", field(1, 150).hex(" "))
print("documentation, b = testing:", field(2, "testing").hex(" "))
print("id 2041:", field(1, 2041).hex(" "))
print("sku BRK-2041:", field(2, "BRK-2041").hex(" "))
print("price_cents 4990:", field(3, 4990).hex(" "))
as_json = json.dumps(
    {"id": 2041, "sku": "BRK-2041", "price_cents": 4990}, separators=(",", ":")
)
print(f"bytes: {len(part)}, as JSON: {len(as_json)}")

for name, names in {
    "this version": {1: "id", 2: "sku", 3: "price_cents"},
    "an older one": {1: "id", 2: "sku"},
    "another name": {1: "id", 2: "article", 3: "price_cents"},
    "number 3 given to stock": {1: "id", 2: "sku", 3: "stock"},
}.items():
    message, unknown = decoded(part, names)
    text = ", ".join(f"{key} {value}" for key, value in message.items())
    print(f"{name}: {text}{f', {unknown} unknown' if unknown else ''}")
