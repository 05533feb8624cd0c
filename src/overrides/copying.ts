/** Copies a code block, the page as Markdown or a heading's link. */
const ANSWER_SHOWN_FOR = 1600;

/** Copies; rejects where the page is not served securely, because such a page has no clipboard. */
const write = async (text: string) => navigator.clipboard.writeText(text);

/** Copies and says so on the control itself. */
async function copy(control: HTMLElement, text: string | Promise<string>) {
  const label = control.textContent;
  try {
    await write(await text);
    control.textContent = 'Copied';
  } catch {
    control.textContent = 'Copying failed';
  }
  setTimeout(() => (control.textContent = label), ANSWER_SHOWN_FOR);
}

/** Of an exchange what was asked, because that is what one types. */
function codeOf(block: Element | null): string {
  const asked = [...(block?.querySelectorAll('[data-role="request"] pre') ?? [])];
  const shown = asked.length > 0 ? asked : [...(block?.querySelectorAll('pre') ?? [])];
  return shown.map(({ textContent }) => textContent).join('\n');
}

async function pageAsMarkdown(): Promise<string> {
  const response = await fetch('index.md');
  if (!response.ok) throw new Error(`index.md: ${response.status}`);
  return response.text();
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const code = target.closest<HTMLElement>('[data-copy]');
  if (code) void copy(code, codeOf(code.closest('.code')));

  const page = target.closest<HTMLElement>('[data-copy-page]');
  if (page) void copy(page, pageAsMarkdown());

  const heading = target.closest<HTMLAnchorElement>('a.sl-anchor-link');
  if (heading) void write(heading.href).catch(() => undefined);
});
