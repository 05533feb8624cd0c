import json
import sys

# region: validate-input
RULES = {
    "part_id": (lambda value: value > 0, "must be a whole number above 0"),
    "quantity": (lambda value: 1 <= value <= 99, "must be a whole number from 1 to 99"),
}


def errors_of(order: object) -> dict[str, str]:
    """The faults of an order by JSON Pointer."""
    if not isinstance(order, dict):  # null, [] and 5 are JSON, too
        return {"#": "must be an object"}
    errors = {}
    for field in sorted(RULES.keys() | order.keys()):
        if field not in RULES:
            errors[f"#/{field}"] = "is not allowed"
        elif field not in order:
            errors[f"#/{field}"] = "is missing"
        else:
            accepts, error = RULES[field]
            value = order[field]
            # isinstance would take True for a whole number
            if type(value) is not int or not accepts(value):
                errors[f"#/{field}"] = error
    return errors
    # endregion


def answer(body: bytes) -> tuple[int, dict | None]:
    try:
        order = json.loads(body)
    except (ValueError, RecursionError):  # no JSON, no UTF-8, or nested without end
        return 400, {"title": "The body is not JSON"}
    errors = [{"pointer": p, "detail": d} for p, d in errors_of(order).items()]
    if not errors:
        return 200, None
    return 422, {"title": "The order is not valid", "errors": errors}


for line in sys.stdin.buffer:
    status, problem = answer(line)
    print(f"{status} {json.dumps(problem, separators=(',', ':'))}" if problem else "ok")
