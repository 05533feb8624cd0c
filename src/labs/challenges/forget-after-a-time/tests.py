from answer import Cache
from cases import case, done


def try_calls(name, calls, expected, answers=None):
    def work():
        loaded = []

        def load(key):
            loaded.append(key)
            if answers and answers[len(loaded) - 1] == "failure":
                raise ConnectionError("the database does not answer")
            return None if key == "no price" else f"{key} {len(loaded)}"

        cache, told = Cache(load, 60), []
        for key, now in calls:
            try:
                told.append(str(cache.get(key, now)))
            except ConnectionError:
                told.append("failure")
        return f"{', '.join(told)}; loaded {len(loaded)} times"

    given = {"ttl": 60, "calls": [f"{key} at {now} s" for key, now in calls]}
    case(name, given, expected, work)


try_calls("twice within the time", [("pads", 0), ("pads", 59)], "pads 1, pads 1; loaded 1 times")
try_calls("at the end of the time", [("pads", 0), ("pads", 60)], "pads 1, pads 2; loaded 2 times")
try_calls("each load has a time of its own", [("pads", 0), ("pads", 60), ("pads", 119)],
          "pads 1, pads 2, pads 2; loaded 2 times")
try_calls("a use does not make the time longer", [("pads", 0), ("pads", 50), ("pads", 70)],
          "pads 1, pads 1, pads 2; loaded 2 times")
try_calls("two parts", [("pads", 0), ("disc", 1), ("pads", 2)],
          "pads 1, disc 2, pads 1; loaded 2 times")
try_calls("a part without a price", [("no price", 0), ("no price", 1)],
          "None, None; loaded 1 times")
try_calls("after a failure", [("pads", 0), ("pads", 1)], "failure, pads 2; loaded 2 times",
          answers=["failure", "pads"])
done()
