import { Deployment } from '../browser/deployment';
import { search, text } from './asking';
import { expect, test } from './test';

const KEEPING = { timeout: 90_000 };

test('a kept guide opens, looks right and is searched when its host is gone', async ({
  reader,
}) => {
  test.setTimeout(150_000);
  const host = new Deployment('dist');
  await host.start();
  try {
    await reader.open(`${host.address}start/how-to-use/`);
    await reader.click('offline-reading button', 'Keep this guide offline');
    await expect
      .poll(() => text(reader, 'offline-reading [role=status]'), KEEPING)
      .toContain('Kept on this device');
  } finally {
    await host.stop();
  }
  await reader.open(`${host.address}databases/transactions/`);
  expect(await text(reader, 'h1')).toContain('Transactions');
  const face = await reader.ask(() => {
    const title = document.querySelector('h1');
    return title === null ? '' : getComputedStyle(title).fontFamily;
  });
  expect(face).toContain('Hood Display');
  await search(reader, 'deadlock');
  expect(await text(reader, '[role=option][aria-selected=true]')).toContain('deadlock');
  // Back to the site that notes what goes wrong.
  await reader.open('databases/transactions/');
});
