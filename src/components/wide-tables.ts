/** A table that does not fit scrolls by itself; the keyboard has to reach it to scroll it. */
function fit(table: Element) {
  if (table.scrollWidth > table.clientWidth) table.setAttribute('tabindex', '0');
  else table.removeAttribute('tabindex');
}

const tables = document.querySelectorAll('.sl-markdown-content > table');
if ('ResizeObserver' in globalThis) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => fit(target)));
  for (const table of tables) sizes.observe(table);
} else tables.forEach(fit);
