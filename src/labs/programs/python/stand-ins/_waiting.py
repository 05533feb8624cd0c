"""Stands for waiting on sockets, of which a tab has none: only time passes.

So event loops run what is due, and sleep until the next thing is.
"""

import time


def select(selector, timeout=None):
    """What `select` of a selector does here; without a timeout it waits without end."""
    while timeout is None:
        time.sleep(3600)
    time.sleep(max(timeout, 0))
    return []
