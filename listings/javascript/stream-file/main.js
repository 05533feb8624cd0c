import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

// region: stream-file
async function sumPrices(path) {
  let lines = 0;
  let sumCents = 0;
  const file = await open(path);
  for await (const line of file.readLines()) {
    lines += 1;
    const [, priceCents] = /^\d+,(\d+)$/.exec(line) ?? [];
    if (priceCents === undefined) throw new Error(`line ${lines} is malformed`);
    sumCents += Number(priceCents);
  }
  return { lines, sumCents };
}
// endregion

function* prices() {
  for (let id = 1; id <= 200_000; id += 1) yield `${id},${id % 100}\n`;
}

const folder = await mkdtemp(join(tmpdir(), 'prices-'));
try {
  const path = join(folder, 'prices.csv');
  await pipeline(prices, createWriteStream(path));
  const { lines, sumCents } = await sumPrices(path);
  console.log(`lines ${lines}`);
  console.log(`sum_cents ${sumCents}`);

  for (const line of ['3', '3,', '3,x', '3,1,2']) {
    await writeFile(path, `1,10\n2,20\n${line}\n`);
    await sumPrices(path).catch(({ message }) => console.log(`${line}: ${message}`));
  }
} finally {
  await rm(folder, { recursive: true });
}
