from answer import page_of
from cases import case, done


def orders(*places):
    return [{"id": id, "time": time} for id, time in places]


def turn(rows, size, meanwhile=()):
    """The ids on all pages; after the first, what happens meanwhile has happened."""
    rows, pages, cursor = list(rows), [], None
    for _ in range(10):
        page, cursor = page_of(rows, size, cursor)
        pages.append(" ".join(str(row["id"]) for row in page))
        if cursor is None:
            return " | ".join(pages)
        if len(pages) == 1:
            for change in meanwhile:
                change(rows)
    return f"{' | '.join(pages)} … and no end"


FIVE = orders((1, 10), (2, 20), (3, 30), (4, 40), (5, 50))
SAME = orders((1, 10), (2, 10), (3, 10), (4, 10), (5, 10))
case("five orders, two on a page", "ids 1 to 5", "5 4 | 3 2 | 1", lambda: turn(FIVE, 2))
case("as many orders as two pages hold", "ids 1 to 4", "4 3 | 2 1", lambda: turn(FIVE[:4], 2))
case("no orders", "no ids", "", lambda: turn([], 2))
case("five orders of the same second", "ids 1 to 5", "5 4 | 3 2 | 1", lambda: turn(SAME, 2))
case("an order that comes after the first page", "ids 1 to 5, then 6", "5 4 | 3 2 | 1",
     lambda: turn(FIVE, 2, [lambda rows: rows.extend(orders((6, 60)))]))
case("an order of the first page is deleted", "ids 1 to 5, then without 5", "5 4 | 3 2 | 1",
     lambda: turn(FIVE, 2, [lambda rows: rows.pop()]))
case("the order at which the first page ends is deleted", "ids 1 to 5, then without 4",
     "5 4 | 3 2 | 1", lambda: turn(FIVE, 2, [lambda rows: rows.pop(3)]))
done()
