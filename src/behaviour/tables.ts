/** A table that does not fit scrolls by itself; the keyboard has to reach it to scroll it. */
const reachable = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const table of document.querySelectorAll('.sl-markdown-content > table')) {
  reachable.observe(table);
}
