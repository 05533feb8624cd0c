let seconds = 0; // the clock of this story

// region: fencing-token
class LockService {
  #token = 0;
  #freeFrom = 0;

  acquire(leaseSeconds) {
    if (seconds < this.#freeFrom) return null;
    this.#freeFrom = seconds + leaseSeconds;
    return ++this.#token; // no two leases have the same number
  }
}

class PriceList {
  #highestToken = 0;

  write(prices, token) {
    if (token < this.#highestToken) throw new Error(`token ${token} is too old`);
    this.#highestToken = token;
    this.prices = prices;
  }
}
// endregion

const locks = new LockService();
const list = new PriceList();
const log = (text) => console.log(`${String(seconds).padStart(2)} s  ${text}`);

const a = locks.acquire(30);
log(`A holds the lease, token ${a}`);
seconds = 12;
log(`A pauses; B is told ${locks.acquire(30)}`);
seconds = 32;
const b = locks.acquire(30);
log(`B holds the lease, token ${b}`);
seconds = 45;
list.write({ 2041: 4790 }, b);
log('B writes its prices');
seconds = 52;
try {
  list.write({ 2041: 4990 }, a);
} catch (refusal) {
  log(`A wakes up and is refused: ${refusal.message}`);
}
log(`part 2041 costs ${list.prices[2041]}`);
