import json
import logging
import sys

# region: structured-log
SECRET = {"password", "token", "authorization"}
LEVELS = {"WARNING": "warn", "CRITICAL": "fatal"}


class JsonFormatter(logging.Formatter):
    def __init__(self, now):
        super().__init__()
        self.now = now

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": self.now(),
            "level": LEVELS.get(record.levelname, record.levelname.lower()),
            "message": record.getMessage(),
            "request_id": record.request_id,
        }
        for name, value in record.fields.items():
            entry[name] = "[removed]" if name.lower() in SECRET else value
        return json.dumps(entry, separators=(",", ":"))
        # endregion


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(JsonFormatter(now=lambda: "2026-11-20T12:00:00Z"))
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
        "fields": {
            "email": "a@sparewheel.example",
            "password": "correct horse battery",
        },
    },
)
