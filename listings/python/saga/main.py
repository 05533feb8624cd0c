from dataclasses import dataclass
from typing import Callable


@dataclass
class Step:
    act: Callable[[], None]
    undo: Callable[[], None]


# region: saga
def run_saga(steps):
    done = []
    for step in steps:
        try:
            step.act()
            done.append(step)
        except Exception as reason:
            for earlier in reversed(done):
                until_it_works(earlier.undo)
            return f"cancelled: {reason}"
    return "completed"


def until_it_works(action):
    """A way back must not fail: it is tried until it has worked."""
    while True:
        try:
            return action()
        except Exception as fault:
            print(f"  again, after: {fault}")
# endregion


def shop(declines, faults):
    left = iter(range(faults))

    def release():
        if next(left, None) is not None:
            raise ConnectionError("stock service unavailable")
        print("release 2 of part 2041")

    def charge():
        if declines:
            raise ValueError("card declined")
        print("charge 11270 cents")

    return [
        Step(
            lambda: print("order 77 is pending"), lambda: print("order 77 is cancelled")
        ),
        Step(lambda: print("reserve 2 of part 2041"), release),
        Step(charge, lambda: print("refund 11270 cents")),
    ]


print(run_saga(shop(declines=False, faults=0)))
print(run_saga(shop(declines=True, faults=1)))
