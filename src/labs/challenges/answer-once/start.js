/** The status and the answer; `make(order)` makes the order and gives the answer. */
export function place(kept, key, order, make) {
  return [201, make(order)];
}
