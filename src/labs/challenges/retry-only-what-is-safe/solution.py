ATTEMPTS = 3
IDEMPOTENT = {"GET", "HEAD", "PUT", "DELETE"}


def send_with_retry(request: dict, send) -> int:
    """The status of the last answer; `send(request)` sends once and gives a status."""
    is_safe = request["method"] in IDEMPOTENT or request.get("idempotency_key")
    for _ in range(ATTEMPTS if is_safe else 1):
        status = send(request)
        if status != 503:
            break
    return status
