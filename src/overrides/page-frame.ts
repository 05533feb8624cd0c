/** The menu: a popover on small screens, which keeps the focus to itself; else always there. */
const pane = document.querySelector<HTMLElement>('.sidebar-pane');
const wide = matchMedia('(min-width: 50em)');

if (pane !== null) {
  const follow = () => (pane.popover = wide.matches ? null : 'auto');
  follow();
  // As a property, because older engines have no addEventListener here.
  wide.onchange = follow;
  pane.addEventListener('toggle', ({ newState }) => {
    for (const behind of document.querySelectorAll('.main-frame, .sl-skip-link')) {
      behind.toggleAttribute('inert', newState === 'open');
    }
  });
  const current = pane.querySelector<HTMLElement>('[aria-current=page]');
  // Only the pane may scroll, which scrollIntoView does not promise.
  if (current !== null) pane.scrollTop = current.offsetTop - pane.clientHeight / 2;
}
