import { describe, expect, test } from 'vitest';
import {
  ESCAPES,
  forAttribute,
  forHtml,
  forJson,
  forUrl,
  NO_ADDRESS,
} from '@/labs/exercises/xss-lab/escape';
import { XSS_LAB } from '@/labs/exercises/xss-lab/lab';
import { EARLIER_NONCE, runText, type XssRun } from '@/labs/exercises/xss-lab/run';
import { STEPS, visitsOf } from '@/labs/exercises/xss-lab/steps';
import { piecesOf, readTemplate, textOf } from '@/labs/exercises/xss-lab/template';
import { MARKER, readWritten } from '@/labs/exercises/xss-lab/written';
import type { Page, Stage } from '@/labs/frame/protocol';
import { recorded } from '../../scripts/labs/record';
import { ANSWERS, HOSTILE } from './xss-answers';

const ANY = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join('');

describe('escapes', () => {
  test('leave no sign that ends their place', () => {
    expect(forHtml(ANY)).not.toMatch(/[<>"']/);
    expect(forAttribute(ANY)).toMatch(/^[\p{L}\p{N}&#x;]*$/u);
    expect(forJson(ANY)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(forJson(`${ANY}\u2028`))).toBe(`${ANY}\u2028`);
  });

  test('write the five signs as OWASP does', () => {
    expect(forHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#x27;');
    expect(forAttribute('a b😀')).toBe('a&#x20;b&#x1F600;');
  });

  test.each([
    'javascript:leak()',
    'JAVASCRIPT:leak()',
    ' \u0001java\nscript:leak()',
    'java\tscript:leak()',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'http://[',
  ])('take no address such as %j', (address) => {
    expect(forUrl(address)).toBe(NO_ADDRESS);
  });

  test('take addresses that lead somewhere', () => {
    expect(forUrl('https://a.example/?b=1&c="')).toBe('https://a.example/?b=1&amp;c=&quot;');
    expect(forUrl('/parts/2041')).toBe('/parts/2041');
    expect(forUrl('mailto:ana@mail.example')).toBe('mailto:ana@mail.example');
  });

  test('are all there is but the sanitiser', () => {
    expect(Object.keys(ESCAPES)).toEqual(['raw', 'html', 'attribute', 'url', 'json']);
  });
});

describe('what is written', () => {
  test('is inputs, a policy and a page', () => {
    const written = readWritten(`review:  <b>\npolicy: script-src 'none'\n\n${MARKER}\n<p>\n---`);
    expect(written).toMatchObject({
      inputs: { review: ' <b>' },
      policy: "script-src 'none'",
      page: '<p>\n---',
      faults: [],
    });
  });

  test('says where it is wrong', () => {
    const text = `review: a\nreviews: b\n${MARKER}\n<p>{{ htm review }}{{ html }}`;
    const { faults, page, pageAt } = readWritten(text);
    const all = [...faults, ...readTemplate(page, pageAt).faults];
    expect(all.map(({ at }) => text.slice(at, at + 6))).toEqual(['review', '{{ htm', '{{ htm']);
    expect(all[0]?.message).toContain('Nothing here is called “reviews”');
    expect(readWritten('review: a').faults[0]?.message).toContain('page is missing');
  });

  test('marks what came from outside', () => {
    const pieces = piecesOf(
      readTemplate('<p a={{nonce}}>{{ html review }}</p>{{ sanitise name }}'),
      {
        inputs: { review: '<b>', name: 'x' },
        nonce: 'n',
        clean: (value) => `clean ${value}`,
      },
    );
    expect(textOf(pieces)).toBe('<p a=n>&lt;b&gt;</p>clean x');
    expect(pieces.filter(({ isInput }) => isInput).map(({ text }) => text)).toEqual([
      '&lt;b&gt;',
      'clean x',
    ]);
  });
});

/** A frame in which nothing ever runs. */
function stillStage(): Stage & { readonly shown: Page[] } {
  const shown: Page[] = [];
  let nonces = 0;
  return {
    shown,
    show: (page) => {
      shown.push(page);
      return Promise.resolve({ ran: [], blocked: [], walled: [], errors: [] });
    },
    clean: (texts) => Promise.resolve(texts.map((text) => text.replaceAll('<', ''))),
    nonce: () => `nonce${(nonces += 1)}`,
  };
}

describe('a run', () => {
  test('shows the page to the lab’s visitors first and to the reader’s last', async () => {
    const stage = stillStage();
    const text = `review: mine\npolicy: script-src 'nonce-{{ nonce }}'\n${MARKER}\n<p nonce="{{ nonce }}">{{ raw review }}`;
    const { pages } = await runText(stage, text, [
      { who: 'honest', inputs: { review: 'fine' } },
      { who: 'attack', inputs: { review: `<i nonce=${EARLIER_NONCE}>` } },
    ]);
    expect(pages.map(({ who }) => who)).toEqual(['honest', 'attack', 'yours']);
    expect(stage.shown.map(({ html }) => html)).toEqual([
      '<p nonce="nonce1">fine',
      '<p nonce="nonce2"><i nonce=nonce1>',
      '<p nonce="nonce3">mine',
    ]);
    expect(stage.shown.map(({ policy }) => policy)[2]).toBe("script-src 'nonce-nonce3'");
    expect(stage.shown.map(({ isKept }) => isKept)).toEqual([false, false, true]);
  });

  test('shows nothing where the text has faults, and no step is solved by it', async () => {
    for (const { id, check } of STEPS) {
      for (const text of HOSTILE) {
        const stage = stillStage();
        const run = await runText(stage, text, visitsOf(id));
        expect(check(run, text).solved).toBe(false);
        if (run.faults.length > 0) expect(stage.shown).toEqual([]);
      }
    }
  });
});

describe('the lab', () => {
  test('has ten steps with hints, most with a guess, and answers to each', () => {
    expect(STEPS).toHaveLength(10);
    for (const { id, hints } of STEPS) {
      expect(hints.length).toBeGreaterThanOrEqual(2);
      expect(ANSWERS.right[id]?.length).toBeGreaterThanOrEqual(2);
      expect(ANSWERS.wrong[id]?.length).toBeGreaterThanOrEqual(5);
    }
    expect(STEPS.filter(({ predict }) => predict !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  test('has recordings that its goals take', () => {
    for (const { id, solution, check } of STEPS) {
      const outcome = recorded(XSS_LAB.id)?.outcomes[id] as { result: XssRun };
      expect([id, check(outcome.result, solution)]).toMatchObject([id, { solved: true }]);
    }
  });

  test('puts no nonce and no host of a run into its recordings', () => {
    const text = JSON.stringify(recorded(XSS_LAB.id));
    expect(text).toContain('r4nd0m');
    expect(text).not.toMatch(/localhost|[0-9a-f]{32}/);
  });
});
