/** What `markLooks` writes on the elements that it chooses. */
export const LOOK = 'data-look';

/**
 * Marks two elements, the first and the last, of each look of text that the page shows. Elements
 * have one look where everything is equal that the contrast of their words can depend on: their ink,
 * the size and weight of the letters, what is said of links beside it, whether the control is
 * disabled, and every ground, veil and shade that a box at their place brings, whichever way it came
 * there. Passed to the page as text, so it knows nothing outside itself but its argument.
 */
export function markLooks(attribute: string): void {
  for (const marked of document.querySelectorAll(`[${attribute}]`)) {
    marked.removeAttribute(attribute);
  }
  const shown = [...document.querySelectorAll('body, body *')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({
      element,
      style: getComputedStyle(element),
      box: element.getBoundingClientRect(),
    }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  type Shown = (typeof shown)[number];

  const grounds = shown
    .map(({ style, box }) => ({
      box,
      ground: [
        style.backgroundColor,
        style.backgroundImage,
        style.opacity,
        style.filter,
        style.mixBlendMode,
      ].join(),
    }))
    .filter(({ ground }) => ground !== 'rgba(0, 0, 0, 0),none,1,none,normal');
  const below = ({ box }: Shown) =>
    grounds
      .filter(
        ({ box: other }) =>
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom,
      )
      .map(({ ground }) => ground);

  const hasWords = ({ element }: Shown) =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
  const look = (each: Shown) => {
    const { element, style } = each;
    const around = element.closest('a')?.parentElement;
    return [
      element.localName,
      style.color,
      style.fontSize,
      style.fontWeight,
      style.textShadow,
      style.textDecoration,
      style.borderBottom,
      around ? getComputedStyle(around).color : '',
      element.matches(':disabled, :disabled *, [aria-disabled=true], [aria-disabled=true] *'),
      element.closest('label')?.control?.matches(':disabled'),
      element.textContent.trim().length > 1,
      ...new Set(below(each)),
    ].join('; ');
  };

  for (const alike of Map.groupBy(shown.filter(hasWords), look).values()) {
    alike[0]?.element.setAttribute(attribute, '');
    alike.at(-1)?.element.setAttribute(attribute, '');
  }
}
