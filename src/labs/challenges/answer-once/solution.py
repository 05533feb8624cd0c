def place(kept: dict, key: str, order: dict, make) -> tuple:
    """The status and the answer; `make(order)` makes the order and gives the answer."""
    if key not in kept:
        kept[key] = order, make(order)
    first, answer = kept[key]
    return (201, answer) if first == order else (422, "This key belongs to another order")
