def page_of(orders: list[dict], size: int, cursor=None) -> tuple[list[dict], object]:
    """The next orders, newest first, and the cursor for those after them or None."""

    def place(order):
        return order["time"], order["id"]

    rows = sorted(orders, key=place, reverse=True)
    after = [row for row in rows if cursor is None or place(row) < cursor]
    page = after[:size]
    return page, place(page[-1]) if len(after) > size else None
