from functools import reduce
from json import dumps

# region: order-projection
START = {"version": 0, "status": "new", "items": {}, "cents": 0}


def apply(order, event):
    order = {**order, "version": event["version"]}
    match event:
        case {"type": "OrderPlaced", "body": {"items": items}}:
            return {**order, "status": "pending", "items": items}
        case {"type": "OrderPaid", "body": {"cents": cents}}:
            return {**order, "status": "paid", "cents": order["cents"] + cents}
        case {"type": "ItemReturned", "body": {"part": part, "quantity": quantity}}:
            left = order["items"][part] - quantity
            return {**order, "items": {**order["items"], part: left}}
        case {"type": "MoneyRefunded", "body": {"cents": cents}}:
            return {**order, "cents": order["cents"] - cents}
    return order  # an event of which this program need not know


def state_of(events, snapshot=START):
    return reduce(apply, map(upcast, events[snapshot["version"] :]), snapshot)
# endregion


def upcast(event):
    """Until May an event told euros; what was written stays as it is."""
    if event["type"] != "OrderPaid" or "cents" in event["body"]:
        return event
    return {**event, "body": {"cents": round(event["body"]["euros"] * 100)}}


def event(version, kind, **body):
    return {"version": version, "type": kind, "body": body}


events = [
    event(1, "OrderPlaced", items={311: 1, 2041: 2}),
    event(2, "OrderPaid", euros=112.7),
    event(3, "OrderShipped"),
    event(4, "ItemReturned", part=2041, quantity=1),
    event(5, "MoneyRefunded", cents=4990),
]


def say(when, order):
    items = dumps(order["items"], separators=(",", ":"))
    print(
        f"{when}: version {order['version']}, {order['status']}, {items}, {order['cents']} cents"
    )


say("now", state_of(events))
snapshot = state_of(events[:3])
say("after three events", snapshot)
say("from there", state_of(events, snapshot))
