class Cache:
    """Keeps what `load(key)` gave for `ttl` seconds."""

    def __init__(self, load, ttl: float):
        self.load = load
        self.ttl = ttl
        self.kept = {}

    def get(self, key, now: float):
        """The value of a key at a time, in seconds."""
        if key in self.kept:
            value, expires = self.kept[key]
            if now < expires:
                return value
        value = self.load(key)
        self.kept[key] = value, now + self.ttl
        return value
