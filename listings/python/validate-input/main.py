import json
import sys

# region: validate-input
RULES = {
    "part_id": (lambda value: value > 0, "must be a whole number above 0"),
    "quantity": (lambda value: 1 <= value <= 20, "must be between 1 and 20"),
}


def faults_of(order: dict) -> list[str]:
    faults = []
    for field in sorted(RULES.keys() | order.keys()):
        if field not in RULES:
            faults.append(f"{field}: is not allowed")
        elif field not in order:
            faults.append(f"{field}: is missing")
        else:
            accepts, fault = RULES[field]
            value = order[field]
            # isinstance would take True for a whole number
            if type(value) is not int or not accepts(value):
                faults.append(f"{field}: {fault}")
    return faults
    # endregion


for line in sys.stdin:
    faults = faults_of(json.loads(line))
    print(f"422 {'; '.join(faults)}" if faults else "ok")
