import { expect, it } from 'vitest';
import { ownStyles } from '@/build/vite/own-styles';

const plugin = ownStyles() as unknown as { load: (id: string) => string | null };
const STYLES = '/node_modules/@astrojs/starlight/dist/style';

it('empties two sheets of Starlight, and leaves the address of one', () => {
  expect(plugin.load(`${STYLES}/print.css`)).toBe('');
  expect(plugin.load(`${STYLES}/print.css?no-inline&transform-only`)).toBe('');
  expect(plugin.load(`${STYLES}/anchor-links.css`)).toBe('');
  expect(plugin.load(`${STYLES}/print.css?url&no-inline`)).toBeNull();
  expect(plugin.load(`${STYLES}/reset.css`)).toBeNull();
  expect(plugin.load('/src/styles/print.css')).toBeNull();
});
