// region: time-zones
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeStyle: 'short',
});

// what a clock in London shows every half hour from 00:00 to 02:00 UTC
function clocks(day) {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const halfHours = [0, 1, 2, 3, 4].map((half) => midnight + half * 30 * 60_000);
  return halfHours.map((instant) => london.format(instant)).join(' ');
}

const inspection = Date.parse('2026-03-28T09:00:00+00:00'); // Saturday, 09:00
const dayLater = inspection + 24 * 60 * 60_000;
// endregion

console.log(`spring: ${clocks('2026-03-29')}`);
console.log(`autumn: ${clocks('2026-10-25')}`);
console.log(`24 hours after 09:00: ${london.format(dayLater)}`);
