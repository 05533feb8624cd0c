// region: logical-clocks
class Machine {
  time = 0; // Lamport's clock: one number
  seen; // vector clock: one number for each machine

  constructor(name, names) {
    this.name = name;
    this.seen = Object.fromEntries(names.map((each) => [each, 0]));
  }

  happens(what, message) {
    for (const [name, count] of Object.entries(message?.seen ?? {})) {
      this.seen[name] = Math.max(this.seen[name], count);
    }
    this.seen[this.name] += 1;
    this.time = Math.max(this.time, message?.time ?? 0) + 1;
    return { what, time: this.time, seen: { ...this.seen } };
  }
}

const isBefore = (a, b) =>
  Object.keys(a.seen).every((name) => a.seen[name] <= b.seen[name]);
const areConcurrent = (a, b) => !isBefore(a, b) && !isBefore(b, a);
// endregion

const names = ['shop', 'stock', 'bank'];
const [shop, stock, bank] = names.map((name) => new Machine(name, names));

const placed = shop.happens('order 77 placed');
const counted = stock.happens('stock counted');
const reserved = stock.happens('parts reserved', placed);
const charged = bank.happens('card charged', placed);
const confirmed = shop.happens('order confirmed', charged);

for (const { what, time, seen } of [placed, counted, reserved, charged, confirmed]) {
  console.log(`${what}: ${time}, [${Object.values(seen).join(' ')}]`);
}
console.log(`placed before charged: ${isBefore(placed, charged)}`);
console.log(`counted and placed are concurrent: ${areConcurrent(counted, placed)}`);
console.log(
  `reserved and confirmed are concurrent: ${areConcurrent(reserved, confirmed)}`,
);
