/** Keeps what `load(key)` gave for `ttl` seconds. */
export class Cache {
  constructor(load, ttl) {
    this.load = load;
    this.ttl = ttl;
    this.kept = new Map();
  }

  /** The value of a key at a time, in seconds. */
  get(key, now) {
    if (!this.kept.get(key)) this.kept.set(key, this.load(key));
    return this.kept.get(key);
  }
}
