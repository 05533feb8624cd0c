const INSTANCES = ['10.0.1.11', '10.0.1.12', '10.0.1.13'];
const DIES = { '10.0.1.12': 12 }; // at second 12, without a word
const BEAT = 5; // each instance tells the registry every 5 s that it is alive

const isAlive = (instance, now) => now < (DIES[instance] ?? now + 1);

function lastBeat(instance, now) {
  const end = Math.min(now, (DIES[instance] ?? now + 1) - 1);
  return end - (end % BEAT);
}

// region: service-discovery
/** What the registry knows: whoever has reported within the lease. */
function listed(now, lease) {
  return INSTANCES.filter((each) => now - lastBeat(each, now) < lease);
}

/** One request a second, to each in turn, and on failure to the next. */
function ask(known, now, retries) {
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    if (isAlive(known[(now + attempt) % known.length], now)) return true;
  }
  return false;
}
// endregion

function failures(lease, kept, retries) {
  const failed = [];
  let known = [];
  for (let now = 0; now < 120; now += 1) {
    if (now % kept === 0) known = listed(now, lease); // the client keeps the list for so long
    if (!ask(known, now, retries)) failed.push(now);
  }
  return failed;
}

for (const [name, lease, kept, retries] of [
  ['list kept for 60 s', 10, 60, 0],
  ['list kept for 5 s', 10, 5, 0],
  ['list kept for 5 s, one retry', 10, 5, 1],
]) {
  const failed = failures(lease, kept, retries);
  const last = failed.length > 0 ? `, the last at ${failed.at(-1)} s` : '';
  console.log(`${name}: ${failed.length} failed${last}`);
}
