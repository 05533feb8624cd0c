/** Writes one line a passed test and the number of them; failures in full. */
export default async function* lineReporter(events) {
  let passed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass') {
      passed += 1;
      yield `ok ${data.name}\n`;
    } else if (type === 'test:fail') {
      yield `not ok ${data.name}\n${data.details.error.stack}\n`;
    }
  }
  yield `${passed} passed\n`;
}
