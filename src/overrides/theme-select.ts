import { onChangeElsewhere } from '@/reader/storage';

/**
 * The theme menu, of which the header and the mobile menu have one each. Before the first paint,
 * the script of ThemeProvider.astro has set the theme; the key in the storage is Starlight's.
 */
const KEY = 'starlight-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');
const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-menu] select');

/** `light`, `dark` or `auto`: as the system has it. */
let chosen = 'auto';

function read() {
  try {
    const kept = localStorage.getItem(KEY);
    chosen = kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    // Storage is blocked: the system decides, or what is chosen on this page.
  }
}

function show() {
  const system = prefersLight.matches ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = chosen === 'auto' ? system : chosen;
  for (const select of selects) select.value = chosen;
}

read();
show();
// As a property, because older engines have no addEventListener here.
prefersLight.onchange = show;
onChangeElsewhere(() => {
  read();
  show();
});
for (const select of selects) {
  select.addEventListener('change', () => {
    chosen = select.value;
    show();
    try {
      localStorage.setItem(KEY, chosen === 'auto' ? '' : chosen);
    } catch {
      // The choice then lasts as long as the page.
    }
  });
}
