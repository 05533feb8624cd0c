# region: patterns
import re

number = re.compile(r"(?P<prefix>[A-Z]{3})-(?P<id>[0-9]{4})")
for typed in ("BRK-2041", "brk-2041", "BRK-20411"):
    found = number.fullmatch(typed)
    print(f"{typed}: {found['id'] if found else 'no part number'}")

note = 'fits "front" and "rear" axles'
print("greedy:", re.search(r'".*"', note)[0])
print("lazy:", re.search(r'".*?"', note)[0])
print("without quotes inside:", re.search(r'"[^"]*"', note)[0])

print("unanchored:", bool(re.search(r"\d{4}", "call me on 555 20413")))
print("escaped:", bool(re.search(re.escape("1.5 l (5W-30)"), "1.5 l (5W-30)")))
# endregion
