from answer import etag_of, put
from cases import case, done

READ = {"sku": "BRK-2041", "stock": 12}
NOW = {"sku": "BRK-2041", "stock": 10}


def try_put(name, header, expected, part_id=2041):
    def work():
        parts = {2041: dict(NOW)}
        headers = {} if header is None else {"if-match": header}
        status = put(parts, part_id, headers, {"sku": "BRK-2041", "stock": 11})
        return f"{status}, stock {parts[2041]['stock']}"

    case(name, f"If-Match: {header}" if header else "no If-Match", expected, work)


FRESH, OLD = etag_of(NOW), etag_of(READ)
try_put("the ETag of what is there", FRESH, "200, stock 11")
try_put("the ETag of what was there before", OLD, "412, stock 10")
try_put("no If-Match", None, "428, stock 10")
try_put("several ETags with the right one", f"{OLD}, {FRESH}", "200, stock 11")
try_put("several ETags without it", f'{OLD}, "x"', "412, stock 10")
try_put("a star", "*", "200, stock 11")
try_put("a weak ETag", f"W/{FRESH}", "412, stock 10")
try_put("a part of the ETag", FRESH[:4], "412, stock 10")
try_put("a part that is not there", "*", "404, stock 10", part_id=9)
done()
