/** Lets requests through, `size` at once and `rate` a second in the long run. */
export class Bucket {
  constructor(size, rate, now) {
    this.size = size;
    this.rate = rate;
    this.second = Math.floor(now);
    this.count = 0;
  }

  /** Whether a request may pass at this time, in seconds. */
  take(now) {
    if (Math.floor(now) !== this.second) {
      this.second = Math.floor(now);
      this.count = 0;
    }
    this.count += 1;
    return this.count <= this.size;
  }
}
