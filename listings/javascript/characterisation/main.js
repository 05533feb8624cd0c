// The old function as it was found, and the one that shall take its place.
function calc(o, f) {
  let t = 0;
  for (let i = 0; i < o.it.length; i++) {
    t += o.it[i].p * o.it[i].q;
  }
  if (f) t = t - t * 0.1;
  return t >= 5000 ? t : t + 490;
}

function orderTotalCents(items, discountPercent = 0) {
  const goods = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const toPay = goods - Math.round((goods * discountPercent) / 100);
  return toPay >= 5000 ? toPay : toPay + 490;
}

// region: characterisation
/** Every combination of what the old code branches on, and of the edges beside it. */
const PRICES = [0, 1, 4509, 4510, 4990, 4995, 5000, 5555, 5556];
const cases = PRICES.flatMap((price) =>
  [1, 2].flatMap((quantity) =>
    [0, 10].map((discount) => ({ price, quantity, discount })),
  ),
);

const old = ({ price, quantity, discount }) =>
  calc({ it: [{ p: price, q: quantity }] }, discount === 10);
const fresh = ({ price, quantity, discount }) =>
  orderTotalCents([{ price, quantity }], discount);

const golden = new Map(cases.map((each) => [JSON.stringify(each), old(each)]));
const differing = cases.filter(
  (each) => fresh(each) !== golden.get(JSON.stringify(each)),
);
// endregion

console.log(`${cases.length} cases, ${differing.length} differ`);
for (const each of differing) {
  const { price, quantity, discount } = each;
  const was = golden.get(JSON.stringify(each));
  console.log(
    `${quantity} x ${price} less ${discount} %: was ${was}, is ${fresh(each)}`,
  );
}
