# region: logical-clocks
class Machine:
    def __init__(self, name, names):
        self.name = name
        self.time = 0  # Lamport's clock: one number
        self.seen = dict.fromkeys(names, 0)  # vector clock: one for each machine

    def happens(self, what, message=None):
        if message:
            for name, count in message["seen"].items():
                self.seen[name] = max(self.seen[name], count)
            self.time = max(self.time, message["time"])
        self.seen[self.name] += 1
        self.time += 1
        return {"what": what, "time": self.time, "seen": dict(self.seen)}


def is_before(a, b):
    return all(count <= b["seen"][name] for name, count in a["seen"].items())


def are_concurrent(a, b):
    return not is_before(a, b) and not is_before(b, a)
# endregion


names = ["shop", "stock", "bank"]
shop, stock, bank = (Machine(name, names) for name in names)

placed = shop.happens("order 77 placed")
counted = stock.happens("stock counted")
reserved = stock.happens("parts reserved", placed)
charged = bank.happens("card charged", placed)
confirmed = shop.happens("order confirmed", charged)

for event in (placed, counted, reserved, charged, confirmed):
    seen = " ".join(str(count) for count in event["seen"].values())
    print(f"{event['what']}: {event['time']}, [{seen}]")


def say(claim, truth):
    print(f"{claim}: {str(truth).lower()}")


say("placed before charged", is_before(placed, charged))
say("counted and placed are concurrent", are_concurrent(counted, placed))
say("reserved and confirmed are concurrent", are_concurrent(reserved, confirmed))
