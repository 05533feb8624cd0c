/** Keeps what `load(key)` gave for `ttl` seconds. */
export class Cache {
  constructor(load, ttl) {
    this.load = load;
    this.ttl = ttl;
    this.kept = new Map();
  }

  /** The value of a key at a time, in seconds. */
  get(key, now) {
    const kept = this.kept.get(key);
    if (kept !== undefined && now < kept.expires) return kept.value;
    const value = this.load(key);
    this.kept.set(key, { value, expires: now + this.ttl });
    return value;
  }
}
