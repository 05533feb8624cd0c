import type { ClientDirective } from 'astro';
import { KEY } from './storage';

/** What a reader does first, with a mouse, a finger or the keyboard. */
const TOUCHES = ['pointerover', 'pointerdown', 'focusin'] as const;

/** Whether the page has something for this island to show that is not in its HTML. */
function isAwaited(name: unknown): boolean {
  if (location.hash.length > 1 || location.search.length > 1) return true;
  try {
    return localStorage.getItem(KEY)?.includes(`"${String(name)}":`) === true;
  } catch {
    return false;
  }
}

/**
 * Loads the program of an island when the reader first reaches for it, or at once where a link or
 * earlier work has to be shown. A press that came before the program did is done again with it.
 */
const touched: ClientDirective = (load, { value }, island) => {
  let pressed: HTMLElement | undefined;
  const remember = ({ target }: Event) => {
    if (target instanceof HTMLElement) pressed = target.closest('button') ?? undefined;
  };
  const start = async () => {
    try {
      const hydrate = await load();
      await hydrate();
      // Its effects, which show kept work, come after its first frame.
      requestAnimationFrame(() => setTimeout(() => pressed?.click()));
    } finally {
      island.removeEventListener('click', remember);
    }
  };
  const begin = () => {
    for (const touch of TOUCHES) island.removeEventListener(touch, begin);
    void start();
  };
  if (isAwaited(value)) {
    begin();
    return;
  }
  for (const touch of TOUCHES) island.addEventListener(touch, begin);
  island.addEventListener('click', remember);
};

export default touched;
