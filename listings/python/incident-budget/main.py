# Friday evening at Sparewheel: of 22 requests a minute so many failed, from 18:00 on.
REQUESTS, QUIET = 22, 60
EVENING = [0, 0, 6, 11, 14, 15, 16, 15, 16, 17, 16, 15, 16, 17, 9, 8, 13, 16]
EVENING += [17, 16, 16, 15, 17, 16, 16, 17, 16, 15, 16, 11, 5, 0, 0, 0, 0]
FAILED = [0] * QUIET + EVENING


# region: incident-budget
OBJECTIVE, DAYS, REQUESTS_A_DAY = 0.999, 30, 12_000
MAY_FAIL = 1 - OBJECTIVE
BUDGET = round(DAYS * REQUESTS_A_DAY * MAY_FAIL)


def burn_rate(minute: int, window: int) -> float:
    """How many times faster than planned the budget is spent."""
    failed = sum(FAILED[minute - window + 1 : minute + 1])
    return failed / (window * REQUESTS) / MAY_FAIL


def is_urgent(minute: int) -> bool:
    return burn_rate(minute, 60) >= 14.4 and burn_rate(minute, 5) >= 14.4


bad = [minute for minute, failed in enumerate(FAILED) if failed > 0]
alarm = next(minute for minute in bad if is_urgent(minute))
spent = sum(FAILED)
# endregion


def clock(minute: int) -> str:
    return f"18:{minute - QUIET:02}"


print(f"{clock(bad[0])} first failures")
print(f"{clock(alarm)} alarm, burn rate {burn_rate(alarm, 60):.1f} over an hour")
print(f"{clock(bad[-1] + 1)} no more failures")
print(f"failed: {spent} of {len(bad) * REQUESTS} requests in {len(bad)} minutes")
print(f"budget for {DAYS} days: {BUDGET}, spent {spent / BUDGET:.0%}")
