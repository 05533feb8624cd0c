class Cache:
    """Keeps what `load(key)` gave for `ttl` seconds."""

    def __init__(self, load, ttl: float):
        self.load = load
        self.ttl = ttl
        self.kept = {}

    def get(self, key, now: float):
        """The value of a key at a time, in seconds."""
        if not self.kept.get(key):
            self.kept[key] = self.load(key)
        return self.kept[key]
