import { setTimeout as pause } from 'node:timers/promises';

// region: blocking-call
function report() {
  const end = performance.now() + 2000; // calculates without a break
  while (performance.now() < end);
}

async function pay(started) {
  await pause(500); // the payment provider takes half a second
  return performance.now() - started;
}

const started = performance.now();
const alone = await pay(started);
const thousand = Array.from({ length: 1000 }, () => pay(performance.now()));
const slowest = Math.max(...(await Promise.all(thousand)));

const unlucky = pay(performance.now());
report(); // a colleague asks for the year's figures
const delayed = await unlucky;
// endregion

const halves = (ms) => `${(Math.round(ms / 500) / 2).toFixed(1)} s`;
console.log(`one payment: ${halves(alone)}`);
console.log(`the slowest of 1,000 at once: ${halves(slowest)}`);
console.log(`one payment beside the report: ${halves(delayed)}`);
