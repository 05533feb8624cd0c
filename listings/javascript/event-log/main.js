import assert from 'node:assert/strict';

// region: event-log
class EventLog {
  partitions = [[], [], []];
  offsets = new Map(); // where each group goes on, for each partition

  append(orderId, kind) {
    this.partitions[orderId % 3].push({ orderId, kind });
  }

  read(group, partition, handle) {
    const place = `${group}/${partition}`;
    const start = this.offsets.get(place) ?? 0;
    for (const [step, event] of this.partitions[partition].slice(start).entries()) {
      handle(event);
      this.offsets.set(place, start + step + 1); // noted after the work
    }
  }

  lag(group) {
    return this.partitions
      .map((events, n) => events.length - (this.offsets.get(`${group}/${n}`) ?? 0))
      .reduce((sum, waiting) => sum + waiting);
  }
}
// endregion

const log = new EventLog();
for (const kind of ['placed', 'paid', 'shipped']) log.append(77, kind);
for (const kind of ['placed', 'paid']) log.append(78, kind);

const say = ({ orderId, kind }) => console.log(`mailer: order ${orderId} ${kind}`);
const crash = new Error('the mailer dies');
try {
  log.read('mailer', 77 % 3, (event) => {
    say(event);
    if (event.kind === 'paid') throw crash;
  });
} catch (error) {
  assert.equal(error, crash);
  console.log(error.message);
}
for (const partition of [0, 1, 2]) log.read('mailer', partition, say);
console.log(`lag of the mailer: ${log.lag('mailer')}`);
console.log(`lag of the figures: ${log.lag('figures')}`);

log.offsets.set('mailer/2', 0); // after a bug was mended
log.read('mailer', 2, ({ kind }) => console.log(`again: ${kind}`));
