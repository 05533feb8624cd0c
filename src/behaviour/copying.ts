/** Copies a code block, the page as Markdown or a heading's link. */
const ANSWER_SHOWN_FOR = 1600;

/** Copies and says so on the control itself. */
async function copy(control: HTMLElement, text: string | Promise<string>) {
  const label = control.textContent;
  try {
    await navigator.clipboard.writeText(await text);
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
  if (heading) void navigator.clipboard.writeText(heading.href).catch(() => undefined);
});
