from answer import place
from cases import case, done

PADS, DISC = {"part_id": 2041, "quantity": 2}, {"part_id": 2042, "quantity": 1}


def try_requests(name, requests, expected, failures=0):
    def work():
        kept, made, told = {}, [], []

        def make(order):
            made.append(order)
            if len(made) <= failures:
                raise ConnectionError("the database does not answer")
            return f"order {76 + len(made)}"

        for key, order in requests:
            try:
                status, answer = place(kept, key, dict(order), make)
                told.append(f"{status} {answer}" if status < 400 else f"{status}")
            except ConnectionError:
                told.append("no answer")
        return f"{', '.join(told)}; made {len(made) - failures}"

    case(name, [f"{key}: {order}" for key, order in requests], expected, work)


try_requests("one order", [("k-1", PADS)], "201 order 77; made 1")
try_requests("the same order again", [("k-1", PADS), ("k-1", PADS)],
             "201 order 77, 201 order 77; made 1")
try_requests("the same order with another key", [("k-1", PADS), ("k-2", PADS)],
             "201 order 77, 201 order 78; made 2")
try_requests("another order with the same key", [("k-1", PADS), ("k-1", DISC)],
             "201 order 77, 422; made 1")
try_requests("the first order once more after that", [("k-1", PADS), ("k-1", DISC), ("k-1", PADS)],
             "201 order 77, 422, 201 order 77; made 1")
try_requests("again after a failure", [("k-1", PADS), ("k-1", PADS)],
             "no answer, 201 order 78; made 1", failures=1)
done()
