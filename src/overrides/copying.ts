/** Copies a code block, the page as Markdown or a heading's link. */
const ANSWER_SHOWN_FOR = 1600;

/** Copies; rejects where the page is not served securely, because such a page has no clipboard. */
const write = async (text: string) => navigator.clipboard.writeText(text);

/** What controls say when nothing was just copied, while they say something else. */
const labels = new Map<HTMLElement, { readonly label: string; timer: number }>();

/** Copies and says so on the control itself, as often as it is pressed. */
async function copy(control: HTMLElement, text: string | Promise<string>) {
  const shown = labels.get(control) ?? { label: control.textContent, timer: 0 };
  labels.set(control, shown);
  try {
    await write(await text);
    control.textContent = 'Copied';
  } catch {
    control.textContent = 'Copying failed';
  }
  clearTimeout(shown.timer);
  shown.timer = window.setTimeout(() => {
    control.textContent = shown.label;
    labels.delete(control);
  }, ANSWER_SHOWN_FOR);
}

/** Of an exchange what was asked, because that is what one types. */
function codeOf(block: Element | null): string {
  const asked = [...(block?.querySelectorAll('[data-role="request"] pre') ?? [])];
  const shown = asked.length > 0 ? asked : [...(block?.querySelectorAll('pre') ?? [])];
  return shown.map(({ textContent }) => textContent).join('\n');
}

async function pageAsMarkdown(): Promise<string> {
  const twin = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(twin?.href ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const code = target.closest<HTMLElement>('[data-copy]');
  if (code) void copy(code, codeOf(code.closest('.code')));

  const page = target.closest<HTMLElement>('[data-copy-page]');
  if (page) void copy(page, pageAsMarkdown());

  const heading = target.closest<HTMLAnchorElement>('a.sl-anchor-link');
  // Without the query of the address, which is of this visit.
  if (heading)
    void write(location.origin + location.pathname + heading.hash).catch(() => undefined);
});
