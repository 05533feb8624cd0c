/** Where `markLooks` writes the number of the look. */
export const LOOK = 'data-look';

/**
 * Names each look of text that a part of the page shows, and writes its place in the answer on two
 * of its elements, the first and the last. Elements have one look where everything is equal that the
 * contrast of their words can depend on: their ink, whether the letters count as large, what is said
 * of links beside it, whether the control is disabled, and every ground, veil and shade that a box at
 * their place brings, whichever way it came there. Passed to the page as text, so it knows nothing
 * outside itself but its argument.
 */
export function markLooks({ attribute, root }: { attribute: string; root: string }): string[] {
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
  const isWithin = ({ element }: Shown) => element.closest(root) !== null;
  /** WCAG 1.4.3: 18 points, or 14 in bold. */
  const isLarge = ({ fontSize, fontWeight }: CSSStyleDeclaration) =>
    parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
  const besideLink = (element: Element, style: CSSStyleDeclaration) => {
    const around = element.closest('a')?.parentElement;
    if (!around) return [];
    const outer = getComputedStyle(around);
    const distinct = (['fontFamily', 'fontSize', 'fontStyle', 'fontWeight'] as const).map(
      (name) => style[name] === outer[name],
    );
    return [outer.color, ...distinct, style.textDecoration, style.borderBottom, style.borderTop];
  };
  const look = (each: Shown) => {
    const { element, style } = each;
    return [
      element.localName,
      style.color,
      isLarge(style),
      style.textShadow,
      ...besideLink(element, style),
      element.matches(':disabled, :disabled *, [aria-disabled=true], [aria-disabled=true] *'),
      element.closest('label')?.control?.matches(':disabled'),
      element.textContent.trim().length > 1,
      ...new Set(below(each)),
    ].join('; ');
  };

  const looks = [...Map.groupBy(shown.filter(isWithin).filter(hasWords), look)];
  looks.forEach(([, alike], place) => {
    alike[0]?.element.setAttribute(attribute, String(place));
    alike.at(-1)?.element.setAttribute(attribute, String(place));
  });
  return looks.map(([name]) => name);
}
