import { createHash } from 'node:crypto';
import { STEPS } from '../../src/labs/exercises/xss-lab/steps';
import { MARKER } from '../../src/labs/exercises/xss-lab/written';
import type { Answers } from './judges';

const stepOf = (id: string) => {
  const step = STEPS.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};
/** A step’s start with other lines above the page. */
const heads = (id: string, lines: string) =>
  `${lines}\n${MARKER}\n${stepOf(id).start.split(`${MARKER}\n`)[1] ?? ''}`;
/** A step’s solution with a part of it changed. */
const solution = (id: string, from: string, to: string) =>
  stepOf(id).solution.replace(from, () => to);
const start = (id: string, from: string, to: string) => stepOf(id).start.replace(from, () => to);

const HASH = createHash('sha256').update('\nstock.textContent = 12;\n').digest('base64');
const policy = (value: string) =>
  heads('policy', `review: <img src=x onerror=leak()>\npolicy: ${value}`);
const typed = (value: string, script: string) =>
  solution('trusted-types', "require-trusted-types-for 'script'", value).replace(
    'words.textContent = text;',
    () => script,
  );
const MISSING = `review: <script>leak(1)</script>`;

/** Answers to the steps of the lab on cross-site scripting. */
export const ANSWERS: Answers = {
  right: {
    stored: [
      heads('stored', 'review: <script>leak(address.textContent)</script>'),
      heads('stored', 'review: <svg onload="alert(document.body.innerText)">'),
      heads('stored', 'review: </p><details open ontoggle=leak(address.innerHTML)>'),
    ],
    text: [
      start('text', 'raw review', 'attribute review'),
      start('text', 'raw review', 'url review'),
      start('text', '<p>{{ raw review }}</p>', '<pre>{{ html review }}</pre>'),
    ],
    reflected: [
      heads('reflected', 'search: x onmouseover=leak()'),
      heads('reflected', 'search: brake autofocus onfocus=alert(1)'),
    ],
    attribute: [
      start('attribute', 'value={{ html search }}', 'value={{ attribute search }}'),
      start('attribute', 'value={{ html search }}', "value='{{ html search }}'"),
      start('attribute', 'value={{ html search }}', 'value="{{ url search }}"'),
    ],
    link: [
      start('link', '"{{ html site }}"', '{{ url site }}'),
      start('link', 'html site', 'url site').replace('<p>', '<p class="own">'),
    ],
    json: [
      start('json', '"{{ raw name }}"', '{{ json name }}'),
      start('json', 'const name = "{{ raw name }}"', 'let name = {{ json name }}'),
      start(
        'json',
        '<p id="hello"></p>',
        '<p id="hello" data-name="{{ attribute name }}"></p>',
      ).replace('"{{ raw name }}"', 'hello.dataset.name'),
    ],
    dom: [
      heads('dom', 'hash: <svg onload=leak()>'),
      heads('dom', 'hash: <img%20src%20onerror=leak()%3E'),
    ],
    sanitise: [
      start(
        'sanitise',
        '<blockquote>{{ html review }}</blockquote>',
        '<div>{{ sanitise review }}</div>',
      ),
      start('sanitise', 'html review', ' sanitise   review '),
    ],
    policy: [
      policy(`script-src 'sha256-${HASH}'`),
      policy("default-src 'none'; script-src 'nonce-{{ nonce }}' 'unsafe-inline'"),
      policy("script-src 'nonce-{{ nonce }}' 'strict-dynamic'; object-src 'none'; base-uri 'none'"),
    ],
    'trusted-types': [
      typed("require-trusted-types-for 'script'; trusted-types 'none'", 'words.innerText = text;'),
      typed("require-trusted-types-for 'script'", 'words.append(text);'),
    ],
  },
  wrong: {
    stored: [
      ['Nothing ran', heads('stored', 'review: leak(address.textContent)')],
      ['Nothing ran', heads('stored', 'review: &lt;script>leak(address.textContent)&lt;/script>')],
      ['Call `leak` with the address', heads('stored', 'review: <img src=x onerror=leak()>')],
      ['Call `leak` with the address', heads('stored', MISSING)],
      [
        'was changed',
        solution('stored', '{{ raw review }}', '<script>leak(address.textContent)</script>'),
      ],
      ['Nothing ran', heads('stored', '')],
    ],
    text: [
      ['still runs', start('text', 'review: ', 'review: fine ')],
      ['not read as it was typed', start('text', '{{ raw review }}', '')],
      ['not read as it was typed', start('text', 'raw review', 'json review')],
      ['not read as it was typed', start('text', 'raw review', 'html search')],
      ['not read as it was typed', start('text', 'raw review', 'sanitise review')],
      [
        'not read as it was typed',
        solution('text', '{{ html review }}', '<script>"{{ html review }}"</script>'),
      ],
    ],
    reflected: [
      ['Nothing ran', heads('reflected', 'search: <script>leak()</script>')],
      ['Nothing ran', heads('reflected', 'search: " onfocus="leak()"')],
      ['Nothing ran', heads('reflected', 'search: onfocus=leak()')],
      ['Nothing ran', heads('reflected', 'review: x onfocus=leak()')],
      [
        'was changed',
        heads('reflected', 'search: <img src=x onerror=leak()>').replaceAll('html', 'raw'),
      ],
    ],
    attribute: [
      ['still runs', start('attribute', 'search: ', 'search: x ')],
      ['still runs', start('attribute', 'value={{ html search }}', 'value="{{ raw search }}"')],
      ['not all in the field', start('attribute', 'value={{ html search }}', '')],
      [
        'still runs',
        start('attribute', 'value={{ html search }}', 'value="{{ sanitise search }}"'),
      ],
      [
        'not all in the field',
        start('attribute', 'value={{ html search }}', 'value="{{ html review }}"'),
      ],
    ],
    link: [
      ['still runs', start('link', 'html site', 'attribute site')],
      ['still runs', start('link', 'html site', 'raw site')],
      ['link to', start('link', '{{ html site }}', '#')],
      ['link to', start('link', 'html site', 'json site')],
      ['still runs', start('link', '{{ html site }}', '{{ sanitise site }}')],
      ['still runs', start('link', 'site: javascript', 'site: https')],
    ],
    json: [
      ['still runs', start('json', 'name: ', 'name: Ana ')],
      ['greeting is not', start('json', 'raw name', 'html name')],
      ['greeting is not', start('json', 'raw name', 'attribute name')],
      ['greeting is not', start('json', '"{{ raw name }}"', '"Ana"')],
      ['greeting is not', start('json', 'raw name', 'json name')],
    ],
    dom: [
      ['Nothing ran', heads('dom', 'hash: <script>leak()</script>')],
      ['Nothing ran', heads('dom', 'hash: leak()')],
      ['Nothing ran', heads('dom', 'search: <img src=x onerror=leak()>')],
      ['Nothing ran', heads('dom', 'hash: &lt;img src=x onerror=leak()>')],
      ['was changed', heads('dom', 'hash: x').replace('words.innerHTML', 'leak();words.innerHTML')],
    ],
    sanitise: [
      ['still runs', start('sanitise', 'html review', 'raw review')],
      ['has lost', start('sanitise', 'html review', 'attribute review')],
      ['has lost', start('sanitise', 'html review', 'json review')],
      ['has lost', start('sanitise', '{{ html review }}', '')],
      ['has lost', start('sanitise', 'html review', 'url review')],
    ],
    policy: [
      ['still runs', policy('')],
      ['still runs', policy("default-src 'none'; script-src 'unsafe-inline'")],
      ['stock is missing', policy("script-src 'none'")],
      ['still runs', policy("script-src 'nonce-abc'").replace('{{ nonce }}', 'abc')],
      [
        'not sent raw',
        policy("script-src 'nonce-{{ nonce }}'").replace('raw review', 'html review'),
      ],
      [
        'still runs',
        policy("script-src 'nonce-{{ nonce }}' 'unsafe-hashes'; script-src-attr 'unsafe-inline'"),
      ],
    ],
    'trusted-types': [
      ['still runs', typed("script-src 'unsafe-inline'", 'words.innerHTML = text;')],
      ['is not shown', typed("require-trusted-types-for 'script'", 'words.innerHTML = text;')],
      ['the policy is missing', typed("script-src 'unsafe-inline'", 'words.textContent = text;')],
      ['is not shown', typed("require-trusted-types-for 'script'", '')],
      [
        'is not shown',
        typed("script-src 'none'; require-trusted-types-for 'script'", 'words.textContent = text;'),
      ],
      [
        'still runs',
        typed(
          "require-trusted-types-for 'script'",
          "words.innerHTML = trustedTypes.createPolicy('x', { createHTML: (t) => t }).createHTML(text);",
        ),
      ],
    ],
  },
};

/** What nobody should have to fear. */
export const HOSTILE: readonly string[] = [
  '',
  '\0',
  MARKER,
  `${MARKER}\n{{ none of these }}`,
  `${MARKER}\n{{ html __proto__ }}{{ constructor review }}{{`,
  `__proto__: 1\n${MARKER}\n<p>`,
];
