import { createHash } from 'node:crypto';

// region: percentage-rollout
/** A customer's place for one flag: from 0 to 9,999, and the same for ever. */
function bucket(flag, customer) {
  const digest = createHash('sha256').update(`${flag}:${customer}`).digest();
  return digest.readUInt32BE(0) % 10_000;
}

/** Whether the flag is on for the customer, at 0 to 100 percent. */
function isOn(flag, customer, percent) {
  return bucket(flag, customer) < percent * 100;
}
// endregion

const customers = Array.from({ length: 10_000 }, (_, index) => index + 1);
const places = new Map(
  ['new-checkout', 'new-search'].map((flag) => [
    flag,
    customers.map((each) => bucket(flag, each)),
  ]),
);
const having = (flag, percent) =>
  customers.filter((_, index) => places.get(flag)[index] < percent * 100);
const share = (some, all) => `${((100 * some.length) / all.length).toFixed(2)} %`;

console.log(`customer 7 stands at ${bucket('new-checkout', 7)} of 10,000`);
console.log(
  `at 11 %: ${isOn('new-checkout', 7, 11)}, at 12 %: ${isOn('new-checkout', 7, 12)}`,
);
for (const percent of [1, 10, 50, 100]) {
  const on = having('new-checkout', percent);
  console.log(
    `asked for ${percent} %: ${on.length} of 10,000, ${share(on, customers)}`,
  );
}
const [first, later] = [
  having('new-checkout', 10),
  new Set(having('new-checkout', 50)),
];
console.log(
  `lost on the way from 10 to 50: ${first.filter((each) => !later.has(each)).length}`,
);
const search = new Set(having('new-search', 10));
const both = first.filter((each) => search.has(each));
console.log(`of these, in new-search at 10 % as well: ${share(both, first)}`);
