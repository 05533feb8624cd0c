import { setImmediate as othersGo } from 'node:timers/promises';

// region: await-gap
let visits = 0;

async function countWithGap() {
  const seen = visits;
  await othersGo(); // say, a line for the log
  visits = seen + 1;
}

async function count() {
  await othersGo();
  visits += 1; // read and written without an await in between
}

for (const visit of [countWithGap, count]) {
  visits = 0;
  await Promise.all(Array.from({ length: 100 }, () => visit()));
  console.log(`${visit.name}: ${visits} of 100`);
}
// endregion
