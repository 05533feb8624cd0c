ATTEMPTS = 3


def send_with_retry(request: dict, send) -> int:
    """The status of the last answer; `send(request)` sends once and gives a status."""
    for attempt in range(ATTEMPTS):
        status = send(request)
        if status < 400:
            break
    return status
