// What Sparewheel knows of itself. Its prices are invented, that for data is a list price.
const [REQUESTS_A_SECOND, CPU_S] = [80, 0.03]; // on sale day; measured in a load test
const [CORES, BUSY_AT_MOST, BUSY_WHEN_ONE_IS_LOST] = [2, 0.6, 0.8];
const [ORDERS_A_MONTH, FREE_GB, DOLLARS_A_GB] = [9_000, 100, 0.09];

// region: capacity
/** The fewest that stay below the limit, even when one of them is lost. */
function machines(busyCores) {
  let count = 2;
  while (
    busyCores / (count * CORES) > BUSY_AT_MOST ||
    busyCores / ((count - 1) * CORES) > BUSY_WHEN_ONE_IS_LOST
  ) {
    count += 1;
  }
  return count;
}

const busy = REQUESTS_A_SECOND * CPU_S; // Little's law: cores at work at one moment
const count = machines(busy);
// endregion

/** Dollars for a usual month. */
function bill({ megabytesAnOrder, testHours, logs }) {
  const gigabytes = (ORDERS_A_MONTH * megabytesAnOrder) / 1000;
  const egress = Math.max(0, gigabytes - FREE_GB) * DOLLARS_A_GB;
  const test = (80 * testHours) / 168; // hours of a week
  const [application, database, balancer] = [2 * 35, 2 * 60, 18];
  return application + database + balancer + test + logs + egress;
}

const before = bill({ megabytesAnOrder: 36, testHours: 168, logs: 25 });
const after = bill({ megabytesAnOrder: 4, testHours: 60, logs: 10 });

console.log(`busy cores on sale day: ${busy.toFixed(1)}`);
for (let left = count; left > 0; left -= 1) {
  console.log(`${left} machines: ${((100 * busy) / (left * CORES)).toFixed(0)}% busy`);
}
for (const [name, dollars] of Object.entries({ before, after })) {
  const cents = (100 * dollars) / ORDERS_A_MONTH;
  console.log(`${name}: $${dollars.toFixed(2)}, ${cents.toFixed(2)} cents an order`);
}
