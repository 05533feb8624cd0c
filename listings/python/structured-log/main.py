import json
import logging
import re
import sys

# region: structured-log
SECRET = re.compile("password|token|secret|authorization|cookie|api[-_]?key", re.I)
LEVELS = {"WARNING": "warn", "CRITICAL": "fatal"}


def redacted(value):
    if isinstance(value, dict):
        return {
            name: "[removed]" if SECRET.search(str(name)) else redacted(inner)
            for name, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [redacted(inner) for inner in value]
    return value


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        own = {
            "time": self.formatTime(record),
            "level": LEVELS.get(record.levelname, record.levelname.lower()),
            "message": record.getMessage(),
            "request_id": getattr(record, "request_id", None),
        }
        fields = redacted(getattr(record, "fields", {}))
        return json.dumps(own | fields | own, separators=(",", ":"), default=str)
        # endregion

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return "2026-11-20T12:00:00Z"  # the same in every run


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(JsonFormatter())
log = logging.getLogger("sparewheel")
log.addHandler(handler)
log.setLevel(logging.INFO)

log.info(
    "order placed",
    extra={"request_id": "r-77", "fields": {"order_id": 77, "total_cents": 11270}},
)
log.warning(
    "login failed",
    extra={
        "request_id": "r-78",
        "fields": {"customer_id": 7, "Password": "correct horse battery"},
    },
)
log.error(
    "payment refused",
    extra={
        "request_id": "r-79",
        "fields": {
            "time": "yesterday",
            "level": "debug",
            "message": "all is well",
            "attempts": [{"api_key": "k-1", "status": 402}],
            "request": {
                "Authorization": "Bearer t-1",
                "Set-Cookie": ["session=s-1"],
                "path": "/orders/77/payment",
            },
        },
    },
)
