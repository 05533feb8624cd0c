/** Says in a widget that its program did not load; its text and its figures are there all the same. */
function tell(island: Element) {
  const place = island.querySelector('.widget__problems');
  const text = document.createElement('p');
  text.textContent =
    'The script of this part did not load, so its controls do nothing. ' +
    'The text and the figures are complete. Reload the page to try again.';
  place?.replaceChildren(text);
}

document.querySelectorAll('astro-island[data-failed]').forEach(tell);
addEventListener('astro:hydration-error', ({ target }) => {
  if (target instanceof Element) tell(target);
});
// Widgets start when they come into view, which an engine without observers cannot tell.
if (!('IntersectionObserver' in globalThis)) {
  for (const island of document.querySelectorAll('astro-island')) {
    island.toggleAttribute('data-failed', true);
    tell(island);
  }
}
