/**
 * Opens what hides an element. What is hidden until it is found, such as a closed tab, hears of it
 * by the same event as when the browser's own search finds it.
 */
export function reveal(element: Element): void {
  for (let above: Element | null = element; above !== null; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement) above.open = true;
    if (above.hasAttribute('hidden')) above.dispatchEvent(new Event('beforematch'));
  }
}
