// Friday evening at Sparewheel: of 22 requests a minute so many failed, from 18:00 on.
const [REQUESTS, QUIET] = [22, 60];
const EVENING = [0, 0, 6, 11, 14, 15, 16, 15, 16, 17, 16, 15, 16, 17, 9, 8, 13, 16];
EVENING.push(17, 16, 16, 15, 17, 16, 16, 17, 16, 15, 16, 11, 5, 0, 0, 0, 0);
const FAILED = [...Array(QUIET).fill(0), ...EVENING];
const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

// region: incident-budget
const [OBJECTIVE, DAYS, REQUESTS_A_DAY] = [0.999, 30, 12_000];
const MAY_FAIL = 1 - OBJECTIVE;
const BUDGET = Math.round(DAYS * REQUESTS_A_DAY * MAY_FAIL);

/** How many times faster than planned the budget is spent. */
function burnRate(minute, window) {
  const failed = sum(FAILED.slice(minute - window + 1, minute + 1));
  return failed / (window * REQUESTS) / MAY_FAIL;
}

const isUrgent = (minute) => burnRate(minute, 60) >= 14.4 && burnRate(minute, 5) >= 14.4;

const bad = [...FAILED.keys()].filter((minute) => FAILED[minute] > 0);
const alarm = bad.find(isUrgent);
const spent = sum(FAILED);
// endregion

const clock = (minute) => `18:${String(minute - QUIET).padStart(2, '0')}`;
console.log(`${clock(bad[0])} first failures`);
console.log(`${clock(alarm)} alarm, burn rate ${burnRate(alarm, 60).toFixed(1)} over an hour`);
console.log(`${clock(bad.at(-1) + 1)} no more failures`);
console.log(`failed: ${spent} of ${bad.length * REQUESTS} requests in ${bad.length} minutes`);
console.log(`budget for ${DAYS} days: ${BUDGET}, spent ${((100 * spent) / BUDGET).toFixed(0)}%`);
