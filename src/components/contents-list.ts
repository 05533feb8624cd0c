/** “On this page”: marks the heading that is being read, in the menu and in the bar of small screens. */
const lists = [...document.querySelectorAll<HTMLElement>('.contents')];
const small = document.querySelector<HTMLDetailsElement>('details.contents');
const shown = small?.querySelector('.contents-bar__current');
const headings = [...(small?.querySelectorAll('a') ?? [])].flatMap(
  ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
);
/** How far under the fixed header a heading counts as being read, in pixels. */
const READING_LINE = 85;

function mark() {
  const header = document.querySelector('header')?.offsetHeight ?? 0;
  const bar = small?.querySelector('summary')?.offsetHeight ?? 0;
  const line = header + bar + READING_LINE;
  const current = headings.findLast((each) => each.getBoundingClientRect().top < line);
  for (const list of lists) {
    for (const link of list.querySelectorAll('a')) {
      const isCurrent = link.hash === `#${encodeURIComponent(current?.id ?? '')}`;
      if (isCurrent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (isCurrent && shown) shown.textContent = link.textContent;
    }
  }
}

if (headings.length > 0) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  ask();
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
}

if (small !== null) {
  addEventListener('click', ({ target }) => {
    const outside = !(target instanceof Node && small.contains(target));
    if (outside || (target instanceof Element && target.closest('a'))) small.open = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !small.open) return;
    if (small.contains(document.activeElement)) small.querySelector('summary')?.focus();
    small.open = false;
  });
}
