LIMITS = {"part_id": (1, 2**53), "quantity": (1, 99)}


def faults_of(order) -> list[str]:
    """What is wrong with an order, such as `quantity: is missing`."""
    for field, (lowest, highest) in LIMITS.items():
        if field not in order:
            return [f"{field}: is missing"]
        if not lowest <= order[field] <= highest:
            return [f"{field}: is not valid"]
    return []
