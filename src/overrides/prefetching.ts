/** Fetches the page behind a link ahead while the pointer or the focus rests on it. */
const REST = 80;
const asked = new Set([location.pathname]);
let waiting: ReturnType<typeof setTimeout> | undefined;

function prefetch({ target }: Event) {
  clearTimeout(waiting);
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.origin !== location.origin || asked.has(link.pathname)) return;
  const connection = 'connection' in navigator ? (navigator.connection as object) : {};
  if ('saveData' in connection && connection.saveData === true) return;
  waiting = setTimeout(() => {
    asked.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  }, REST);
}

document.addEventListener('pointerover', prefetch, { passive: true });
document.addEventListener('focusin', prefetch);
