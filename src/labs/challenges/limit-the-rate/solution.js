/** Lets requests through, `size` at once and `rate` a second in the long run. */
export class Bucket {
  constructor(size, rate, now) {
    this.size = size;
    this.rate = rate;
    this.tokens = size;
    this.counted = now;
  }

  /** Whether a request may pass at this time, in seconds. */
  take(now) {
    if (now > this.counted) {
      this.tokens = Math.min(this.size, this.tokens + (now - this.counted) * this.rate);
      this.counted = now;
    }
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
