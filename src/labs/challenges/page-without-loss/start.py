def page_of(orders: list[dict], size: int, cursor=None) -> tuple[list[dict], object]:
    """The next orders, newest first, and the cursor for those after them or None."""
    rows = sorted(orders, key=lambda order: (order["time"], order["id"]), reverse=True)
    start = cursor or 0
    end = start + size
    return rows[start:end], end
