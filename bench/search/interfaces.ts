/** How a search interface is driven. */
export interface Interface {
  readonly field: string;
  /** Where the number of results is told. */
  readonly status: string;
  /** In the page: whether the results of that query, which is in the field, are shown. */
  readonly isShown: (query: string) => boolean;
}

export const OURS: Interface = {
  field: 'dialog [role=combobox]',
  status: 'dialog .search__status',
  isShown: (query) =>
    document.querySelector<HTMLInputElement>('dialog [role=combobox]')?.value === query &&
    document.querySelector('dialog [role=listbox]')?.ariaBusy === 'false',
};

/** Starlight's own search: Pagefind's default interface. */
export const STOCK: Interface = {
  field: 'dialog .pagefind-ui__search-input',
  status: 'dialog .pagefind-ui__message',
  isShown: (query) => {
    const message = document.querySelector('dialog .pagefind-ui__message')?.textContent ?? '';
    return /^\s*(\d|no results)/i.test(message) && message.includes(`for ${query.trim()}`);
  },
};
