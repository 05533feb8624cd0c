/** The sum of the prices in cents after each line. */
export function runningTotals(lines) {
  let total = 0;
  const prices = [...lines].map(Number);
  return prices.map((price) => (total += price));
}
