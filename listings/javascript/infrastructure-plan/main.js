// The files of the repository, and what the provider reports. Names are the keys.
const DESIRED = {
  'server app-1': { size: 'medium', zone: 'a' },
  'server app-2': { size: 'medium', zone: 'b' },
  'bucket photos': { zone: 'any', public: false },
  'database shop': { size: 'large', zone: 'b' },
};
const actual = {
  'server app-1': { size: 'small', zone: 'a' },
  'bucket photos': { zone: 'any', public: true }, // changed by hand: drift
  'database shop': { size: 'large', zone: 'a' },
  'server test-7': { size: 'small', zone: 'a' },
};

// region: infrastructure-plan
const FIXED = new Set(['zone']); // what the provider can't change in place

function plan(desired, actual) {
  const names = new Set([...Object.keys(desired), ...Object.keys(actual)]);
  return [...names].sort().flatMap((name) => {
    const [wanted, found] = [desired[name], actual[name]];
    if (found === undefined) return [['create', name, wanted]];
    if (wanted === undefined) return [['destroy', name, {}]];
    const differ = Object.entries(wanted).filter(([key, value]) => value !== found[key]);
    if (differ.length === 0) return [];
    const action = differ.some(([key]) => FIXED.has(key)) ? 'replace' : 'change';
    return [[action, name, Object.fromEntries(differ)]];
  });
}

// endregion

function apply(steps, actual) {
  for (const [action, name, values] of steps) {
    if (action === 'destroy') delete actual[name];
    else actual[name] = { ...actual[name], ...values };
  }
}

const said = (value) => (typeof value === 'boolean' ? (value ? 'True' : 'False') : value);
const steps = plan(DESIRED, actual);
for (const [action, name, values] of steps) {
  const changes = Object.entries(values).map(([key, value]) => ` ${key}=${said(value)}`);
  console.log(`${action.padEnd(8)}${name.padEnd(15)}${changes.join('')}`.trimEnd());
}
const counts = Object.entries(Object.groupBy(steps, ([action]) => action)).sort();
console.log('plan:', counts.map(([action, { length }]) => `${length} to ${action}`).join(', '));
apply(steps, actual);
const again = plan(DESIRED, actual);
console.log('planned again:', again.length === 0 ? 'nothing to do' : again);
