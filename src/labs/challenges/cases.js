/** How the tests of a challenge tell what they found: a line of JSON for each case. */
let told = 0;

/** Calls `work`, and tells what it gave, or the error that it threw. */
export async function check(name, given, expected, work) {
  let got;
  try {
    got = await work();
  } catch (error) {
    got = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  told += 1;
  console.log(
    JSON.stringify({
      case: name,
      given: shown(given),
      expected: shown(expected),
      got: shown(got),
    }),
  );
}

/** Tells that all cases were tried. */
export function done() {
  console.log(JSON.stringify({ cases: told }));
}

function shown(value) {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
