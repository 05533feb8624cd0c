// region: backtracking
const careless = /^(\w+\s?)*$/; // words, each perhaps with a space behind it
const careful = /^\w+(\s\w+)*$/; // words, with one space between two of them

function time(name, pattern, letters) {
  const started = performance.now();
  pattern.test(`${'a'.repeat(letters)}!`); // no match, because of the last sign
  const long = performance.now() - started > 500;
  console.log(`${name}, ${letters} letters: ${long ? 'over' : 'under'} half a second`);
}

time('careless', careless, 10);
time('careless', careless, 30);
time('careful', careful, 100_000);
// endregion
