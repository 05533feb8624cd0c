def place(kept: dict, key: str, order: dict, make) -> tuple:
    """The status and the answer; `make(order)` makes the order and gives the answer."""
    return 201, make(order)
