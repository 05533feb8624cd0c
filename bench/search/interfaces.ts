import type { Page } from '@playwright/test';

/** How a search interface is driven. */
export interface Interface {
  readonly field: string;
  /** Where the number of results is told. */
  readonly status: string;
  /** Resolves once nothing better is under way for the query in the field. */
  settle(page: Page): Promise<void>;
}

export const OURS: Interface = {
  field: 'dialog [role=combobox]',
  status: 'dialog .search__status',
  async settle(page) {
    await page.waitForSelector('dialog [role=listbox][aria-busy=false]', { state: 'attached' });
  },
};

/** Starlight's own search: Pagefind's default interface. */
export const STOCK: Interface = {
  field: 'dialog .pagefind-ui__search-input',
  status: 'dialog .pagefind-ui__message',
  async settle(page) {
    await page.waitForFunction(() => {
      const message = document.querySelector('dialog .pagefind-ui__message')?.textContent ?? '';
      return /\d|no results/i.test(message);
    });
  },
};
