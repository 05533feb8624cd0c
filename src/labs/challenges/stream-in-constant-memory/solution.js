/** The sum of the prices in cents after each line. */
export function* runningTotals(lines) {
  let total = 0;
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (!/^\d+$/.test(line.trim())) throw new Error(`line ${number} is not a number`);
    total += Number(line);
    yield total;
  }
}
