import { attribute, search, text, wake } from './asking';
import { expect, test } from './test';

test('search finds and opens a result', async ({ reader }) => {
  await reader.open('');
  await search(reader, 'deadlock');
  expect(await text(reader, '[role=option][aria-selected=true]')).toContain('deadlock');
  expect(await text(reader, '.search__failure')).toBeNull();
  await reader.press('Enter');
  await expect.poll(() => reader.address()).toContain('/databases/transactions/?found=deadlock');
});

test('the car answers and shows what breaks', async ({ reader }) => {
  await reader.open('basics/frontend-and-backend/');
  await wake(reader, '#car');
  await reader.click('#car button', 'Press the accelerator');
  await reader.click('#car button', 'Pause');
  for (let stage = 0; stage < 10; stage += 1) {
    const status = await text(reader, '#car .car-status');
    if (status === '200 OK') break;
    await reader.click('#car button', 'Next stage');
  }
  expect(await text(reader, '#car .car-status')).toBe('200 OK');
  await reader.open('basics/frontend-and-backend/?car.break=tank&car.stage=10');
  await wake(reader, '#car');
  await expect.poll(() => text(reader, '#car .car-status')).toBe('500 Internal Server Error');
});

test('the request journey steps, breaks and comes back', async ({ reader }) => {
  const total = () => text(reader, '#request-journey .journey-total .readout');
  await reader.open('basics/journey-of-a-request/');
  await wake(reader, '#request-journey');
  await expect.poll(total).toBe('177 ms');
  await reader.click('#request-journey button', 'Missing index');
  await expect.poll(() => text(reader, '.journey-status')).toBe('504 Gateway Timeout');
  await reader.click('#request-journey button', 'Reset');
  await expect.poll(total).toBe('177 ms');
  await reader.click('#request-journey button', 'Step');
  await expect.poll(() => reader.address()).toContain('journey.step=browser-cache');
});

test('the stack picker recommends, and takes an answer back', async ({ reader }) => {
  const database = () => text(reader, '.stack-part[data-slot=database] .stack-part__name');
  await reader.open('technologies/stack-picker/');
  await wake(reader, '#stack-picker');
  await expect.poll(database).toBe('PostgreSQL');
  await reader.click('#stack-picker label', 'A website with content');
  await expect.poll(database).toBe('MySQL');
  await reader.click('#stack-picker button', 'Undo');
  await expect.poll(database).toBe('PostgreSQL');
});

test('technologies are compared', async ({ reader }) => {
  await reader.open('technologies/comparison/');
  await wake(reader, '#technology-compare');
  await reader.click('#technology-compare a', 'Django and Flask');
  await expect.poll(() => reader.address()).toContain('compare.with=django,flask');
  await expect.poll(() => text(reader, '.compare-table thead')).toContain('Flask');
  await reader.click('#technology-compare label', 'Only differences');
  await expect.poll(() => reader.address()).toContain('compare.rows=differences');
});

test('the theme is chosen and stays', async ({ reader }) => {
  const ground = () => reader.ask(() => getComputedStyle(document.body).backgroundColor);
  await reader.open('apis/http/');
  const grounds: string[] = [];
  for (const theme of ['light', 'dark']) {
    await reader.choose('[data-theme-menu] select', theme);
    await expect.poll(() => attribute(reader, 'html', 'data-theme')).toBe(theme);
    await reader.open('apis/rest/');
    expect(await attribute(reader, 'html', 'data-theme')).toBe(theme);
    grounds.push(await ground());
  }
  expect(grounds[0]).not.toBe(grounds[1]);
});

test('the language of the listings is chosen for all pages', async ({ reader }) => {
  const chosen = () =>
    text(reader, 'listing-tabs:not(.challenge *) [role=tab][aria-selected=true]');
  await reader.open('security/passwords/');
  await reader.choose('[data-language-menu] select', 'ruby');
  await expect.poll(chosen).toBe('Ruby');
  await reader.open('security/passwords/');
  await expect.poll(chosen).toBe('Ruby');
  await reader.click('listing-tabs:not(.challenge *) [role=tab]', 'Python');
  await expect.poll(chosen).toBe('Python');
  await reader.press('ArrowRight');
  await expect.poll(chosen).not.toBe('Python');
  expect(await attribute(reader, 'html', 'data-language')).not.toBe('python');
});

test('a page is ticked, and the path leads on', async ({ reader }) => {
  await reader.open('basics/what-is-backend-development/');
  await reader.click('read-tick button');
  await expect.poll(() => text(reader, 'read-tick button')).toBe('Read');
  await reader.open('start/learning-path/');
  await expect.poll(() => text(reader, '[data-read]')).toBe('1');
});

test('a term explains itself, and Escape hides it', async ({ reader }) => {
  const shown = () =>
    reader.ask(() => document.querySelector('.term__definition:popover-open') !== null);
  // Without a margin, which has the definitions otherwise.
  await reader.resize(1000, 800);
  try {
    await reader.open('databases/indexes-and-plans/');
    // An engine gives the focus to a window that was clicked.
    await reader.click('h1');
    await reader.ask(() => document.querySelector<HTMLElement>('a.term')?.focus());
    await expect.poll(shown).toBe(true);
    await reader.press('Escape');
    await expect.poll(shown).toBe(false);
  } finally {
    await reader.resize(1280, 900);
  }
});

test('the menu opens on a small screen', async ({ reader }) => {
  await reader.resize(480, 800);
  try {
    await reader.open('apis/http/');
    await reader.click('.menu-toggle');
    await expect
      .poll(() => reader.ask(() => document.querySelector('.sidebar-pane:popover-open') !== null))
      .toBe(true);
    await reader.press('Escape');
    await expect
      .poll(() => reader.ask(() => document.querySelector('.main-frame')?.hasAttribute('inert')))
      .toBe(false);
  } finally {
    await reader.resize(1280, 900);
  }
});
