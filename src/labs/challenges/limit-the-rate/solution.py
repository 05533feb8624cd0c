class Bucket:
    """Lets requests through, `size` at once and `rate` a second in the long run."""

    def __init__(self, size: int, rate: float, now: float):
        self.size = size
        self.rate = rate
        self.tokens = float(size)
        self.counted = now

    def take(self, now: float) -> bool:
        """Whether a request may pass at this time, in seconds."""
        if now > self.counted:
            gained = (now - self.counted) * self.rate
            self.tokens = min(self.size, self.tokens + gained)
            self.counted = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True
