# region: time-zones
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

london = ZoneInfo("Europe/London")


# what a clock in London shows every half hour from 00:00 to 02:00 UTC
def clocks(day: str) -> str:
    midnight = datetime.fromisoformat(f"{day}T00:00:00Z")
    instants = [midnight + half * timedelta(minutes=30) for half in range(5)]
    return " ".join(f"{instant.astimezone(london):%H:%M}" for instant in instants)


inspection = datetime(2026, 3, 28, 9, tzinfo=london)  # Saturday, 09:00
day_later = inspection.astimezone(UTC) + timedelta(hours=24)
# endregion

print(f"spring: {clocks('2026-03-29')}")
print(f"autumn: {clocks('2026-10-25')}")
print(f"24 hours after 09:00: {day_later.astimezone(london):%H:%M}")
