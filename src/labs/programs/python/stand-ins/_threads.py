"""Stands for threads, which a tab does not have: each runs to its end when it is started.

A server that is asked to serve in one waits for the program's own requests
(`_loopback`), and an executor does what it is given at once.
"""

import threading


class Handle:
    """What the system knows of a thread: here, whether it has run."""

    ident = None

    def __init__(self):
        self._done = False

    def is_done(self):
        return self._done

    def join(self, timeout=None):
        pass

    def _set_done(self):
        self._done = True


def start(function, handle, daemon=True):
    """What `_thread.start_joinable_thread` does here, as `threading` calls it."""
    identity = threading.get_ident()
    caller = threading.current_thread()
    try:
        function()
    finally:
        threading._active[identity] = caller
        handle._set_done()



def submit(executor, function, /, *given, **named):
    """What `ThreadPoolExecutor.submit` does here."""
    if executor._shutdown:
        raise RuntimeError("cannot schedule new futures after shutdown")
    from concurrent.futures import Future  # which imports this module's callers

    future = Future()
    future.set_running_or_notify_cancel()
    try:
        future.set_result(function(*given, **named))
    except BaseException as error:
        future.set_exception(error)
    return future
