import type { Page } from '@playwright/test';

/** CSS pixels of a sheet of A4 between the margins that src/styles/print.css gives it. */
const SHEET = { width: 665, height: 1010 };

/** The page as paper shows it; `work` is done, and the screen is back. */
export async function onPaper<T>(page: Page, path: string, work: () => Promise<T>): Promise<T> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  await markUnseen(page);
  const result = await work();
  await page.emulateMedia({ media: null });
  return result;
}

/** Marks what is there for ears alone, since no eye sees it lie on anything. */
async function markUnseen(page: Page): Promise<void> {
  await page.locator('body *').evaluateAll((all) => {
    for (const each of all) {
      const styles = getComputedStyle(each);
      const clips = [styles.clipPath, styles.getPropertyValue('clip')];
      const isUnseen = clips.some((clip) => /^(?:inset\(50%\)|rect\(0px)/.test(clip));
      if (isUnseen) each.setAttribute('data-unseen', '');
    }
  });
}

/** What is wider than the sheet, and what is cut off at its right edge by the box it stands in. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.locator('main *').evaluateAll(
    (all, width) =>
      all
        .filter((each) => {
          if (!each.checkVisibility() || each.closest('[data-unseen]') !== null) return false;
          // A drawing ends at its frame, whatever its lines go on to; words have to be inside.
          const drawing = each instanceof SVGElement ? each.ownerSVGElement : null;
          const isCropped = drawing !== null && getComputedStyle(drawing).overflowX === 'hidden';
          if (isCropped && each.localName !== 'text') return false;
          const isCut =
            getComputedStyle(each).overflowX !== 'visible' &&
            each.clientWidth < each.scrollWidth - 1;
          return isCut || each.getBoundingClientRect().right > width + 1;
        })
        .map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}`),
    SHEET.width,
  );
}

/** Lines of text that lie on each other, as pairs of their words. */
export async function overprinted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode() !== null) {
      const node = texts.currentNode;
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || element?.checkVisibility({ visibilityProperty: true }) !== true) continue;
      if (element.closest('[data-unseen]') !== null) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // Letters fill the middle of the line that they stand in.
        const edge = (bottom - top) / 4;
        lines.push({ text, left, right, top: top + edge, bottom: bottom - edge });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const pairs = new Set<string>();
    for (const [index, line] of lines.entries()) {
      for (let next = index + 1; (lines[next]?.top ?? Infinity) < line.bottom; next++) {
        const other = lines[next];
        if (other === undefined || other.text === line.text) continue;
        const shared = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        if (shared > 2) pairs.add(`${line.text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
      }
    }
    return [...pairs];
  });
}

/** Headings that a sheet may end with: what follows them may begin on the next one. */
export async function strandable(page: Page): Promise<string[]> {
  return page.locator('main :is(h1, h2, h3, h4, caption, dt, summary)').evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        for (let box: Element | null = each; box !== null; box = box.parentElement) {
          const { breakAfter, breakInside } = getComputedStyle(box);
          if (breakAfter === 'avoid' || breakInside === 'avoid') return false;
          if (box.nextElementSibling !== null) return true;
        }
        return false;
      })
      .map((each) => each.textContent.trim().slice(0, 40)),
  );
}
