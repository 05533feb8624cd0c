class Bucket:
    """Lets requests through, `size` at once and `rate` a second in the long run."""

    def __init__(self, size: int, rate: float, now: float):
        self.size = size
        self.rate = rate
        self.second = int(now)
        self.count = 0

    def take(self, now: float) -> bool:
        """Whether a request may pass at this time, in seconds."""
        if int(now) != self.second:
            self.second = int(now)
            self.count = 0
        self.count += 1
        return self.count <= self.size
