# region: event-log
class EventLog:
    def __init__(self):
        self.partitions = [[], [], []]
        self.offsets = {}  # where each group goes on, for each partition

    def append(self, order_id, kind):
        self.partitions[order_id % 3].append((order_id, kind))

    def read(self, group, partition, handle):
        start = self.offsets.get((group, partition), 0)
        events = self.partitions[partition][start:]
        for position, event in enumerate(events, start + 1):
            handle(*event)
            self.offsets[group, partition] = position  # noted after the work

    def lag(self, group):
        return sum(
            len(events) - self.offsets.get((group, n), 0)
            for n, events in enumerate(self.partitions)
        )
# endregion


log = EventLog()
for kind in ("placed", "paid", "shipped"):
    log.append(77, kind)
for kind in ("placed", "paid"):
    log.append(78, kind)


def say(order_id, kind):
    print(f"mailer: order {order_id} {kind}")


def say_and_die(order_id, kind):
    say(order_id, kind)
    if kind == "paid":
        raise RuntimeError("the mailer dies")


try:
    log.read("mailer", 77 % 3, say_and_die)
except RuntimeError as error:
    print(error)
for partition in range(3):
    log.read("mailer", partition, say)
print(f"lag of the mailer: {log.lag('mailer')}")
print(f"lag of the figures: {log.lag('figures')}")

log.offsets["mailer", 2] = 0  # after a bug was mended
log.read("mailer", 2, lambda _, kind: print(f"again: {kind}"))
