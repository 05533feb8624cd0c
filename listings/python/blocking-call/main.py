import asyncio
import time


# region: blocking-call
def report() -> None:
    end = time.perf_counter() + 2  # calculates without a break
    while time.perf_counter() < end:
        pass


async def pay() -> float:
    started = time.perf_counter()
    await asyncio.sleep(0.5)  # the payment provider takes half a second
    return time.perf_counter() - started


async def measure() -> tuple[float, float, float]:
    alone = await pay()
    slowest = max(await asyncio.gather(*(pay() for _ in range(1000))))

    unlucky = asyncio.create_task(pay())
    await asyncio.sleep(0)  # it has begun, and waits
    report()  # a colleague asks for the year's figures
    return alone, slowest, await unlucky
# endregion


def halves(seconds: float) -> str:
    return f"{round(seconds * 2) / 2} s"


alone, slowest, delayed = asyncio.run(measure())
print(f"one payment: {halves(alone)}")
print(f"the slowest of 1,000 at once: {halves(slowest)}")
print(f"one payment beside the report: {halves(delayed)}")
