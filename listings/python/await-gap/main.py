import asyncio

# region: await-gap
visits = 0


async def count_with_gap() -> None:
    global visits
    seen = visits
    await asyncio.sleep(0)  # say, a line for the log
    visits = seen + 1


async def count() -> None:
    global visits
    await asyncio.sleep(0)
    visits += 1  # read and written without an await in between


async def main() -> None:
    global visits
    for visit in (count_with_gap, count):
        visits = 0
        await asyncio.gather(*(visit() for _ in range(100)))
        print(f"{visit.__name__}: {visits} of 100")


asyncio.run(main())
# endregion
