LIMITS = {"part_id": (1, 2**53), "quantity": (1, 99)}


def faults_of(order) -> list[str]:
    """What is wrong with an order, such as `quantity: is missing`."""
    if not isinstance(order, dict):
        return ["order: is not an object"]
    faults = []
    for field in sorted(LIMITS.keys() | order.keys()):
        if field not in LIMITS:
            faults.append(f"{field}: is not allowed")
        elif field not in order:
            faults.append(f"{field}: is missing")
        else:
            lowest, highest = LIMITS[field]
            value = order[field]
            if type(value) is not int or not lowest <= value <= highest:
                faults.append(f"{field}: is not valid")
    return faults
