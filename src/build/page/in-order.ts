/**
 * The results of a work, in the order of the items, while up to `width` of them are in work. No more
 * are held at a time, however many items there are.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Whoever asks for the result hears of it.
    void result.catch(() => undefined);
    running.push(result);
    const [first] = running;
    if (running.length < width || first === undefined) continue;
    yield await first;
    void running.shift();
  }
  for (const result of running) yield await result;
}
