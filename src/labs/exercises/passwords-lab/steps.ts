import { solved, unsolved } from '../definition.ts';
import type { RigStep } from '../../rig/lab.ts';
import type { AttackDone, Done, EstimateDone, HashDone, PasswordsRun, TryDone } from './run.ts';
import { type Algorithm, ALGORITHMS, isEnough, isFast } from './schemes.ts';
import { readStored } from './stored.ts';
import type { TableName } from './tables.ts';

type PasswordsStep = RigStep<PasswordsRun>;

const english = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

/** What the lines of one kind gave. */
const ofKind = <K extends Done['kind']>(
  { lines }: PasswordsRun,
  kind: K,
): Extract<Done, { kind: K }>[] =>
  lines.flatMap(({ done }) => (done.kind === kind ? [done as Extract<Done, { kind: K }>] : []));

const attacksOn = (run: PasswordsRun, table: TableName): AttackDone[] =>
  ofKind(run, 'attack').filter((each) => each.table === table);

/** The accounts whose passwords are known after all of these attacks. */
const foundBy = (attacks: readonly AttackDone[]): ReadonlySet<string> =>
  new Set(
    attacks.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.found === undefined ? [] : row.email)),
    ),
  );

const hashesOf = (attacks: readonly AttackDone[]): number =>
  attacks.reduce((sum, { hashes }) => sum + hashes, 0);

const SLOW: readonly Algorithm[] = ['pbkdf2', 'bcrypt', 'scrypt', 'argon2id'];

const cost: PasswordsStep = {
  id: 'cost',
  title: 'Hash one password six ways',
  text: [
    'Each line of the editor is a command. `hash` runs a real function in this tab and shows what it takes: milliseconds, and the memory that it works in. MD5 and SHA-256 were made to be quick. PBKDF2, bcrypt, scrypt and Argon2id were made for passwords; where you write no settings, they take the minimum of OWASP, the Open Worldwide Application Security Project, from the page on passwords.',
    'Hash `correct horse` with all six: `md5`, `sha256`, `pbkdf2`, `bcrypt`, `scrypt` and `argon2id`, each at its minimum or above.',
  ],
  start: 'hash md5 "correct horse"\nhash argon2id m=8192 t=1 p=1 "correct horse"',
  hints: [
    'One line for each function. The line with `argon2id` asks for less memory than the minimum; leave its settings out, or raise them.',
    'The lines are alike but for the name: `hash scrypt "correct horse"`. On a slow device, set “Stop after” to 60 s.',
  ],
  solution: [
    'hash md5 "correct horse"',
    'hash sha256 "correct horse"',
    'hash pbkdf2 "correct horse"',
    'hash bcrypt "correct horse"',
    'hash scrypt "correct horse"',
    'hash argon2id m=19456 t=2 p=1 "correct horse"',
  ].join('\n'),
  predict: {
    question: 'Which of the six takes the most memory at its minimum?',
    options: ['bcrypt', 'PBKDF2', 'scrypt', 'Argon2id'],
    answer: 2,
    explanation:
      'scrypt takes 128 MiB, Argon2id 19 MiB, bcrypt some 4 KiB, and PBKDF2 next to nothing. A server that checks fifty logins at once needs fifty times as much.',
  },
  check(run) {
    const hashes = ofKind(run, 'hash').filter(({ password }) => password === 'correct horse');
    if (hashes.length === 0) return unsolved('Nothing has hashed `correct horse`.');
    const missing = Object.entries(ALGORITHMS).filter(
      ([algorithm]) => !hashes.some(({ scheme }) => scheme.algorithm === algorithm),
    );
    if (missing.length > 0) {
      return unsolved(`Still to come: ${listed(missing.map(([, { name }]) => name))}.`);
    }
    const weak = SLOW.filter(
      (algorithm) =>
        !hashes.some(({ scheme }) => scheme.algorithm === algorithm && isEnough(scheme)),
    );
    if (weak.length > 0) {
      const names = weak.map((algorithm) => ALGORITHMS[algorithm].name);
      return unsolved(`Below the minimum: ${listed(names)}.`);
    }
    return solved(
      'Two columns matter. Time is what every login costs you, and every guess a thief. Memory is what a graphics card has little of for each of its many small processors. Look at the stored texts, too: they say how they were made.',
    );
  },
};

const isBare = ({ isSalted }: HashDone) => !isSalted;

const salt: PasswordsStep = {
  id: 'salt',
  title: 'Two customers, one password',
  text: [
    'Two customers have chosen `summer2026!`, and this table keeps bare SHA-256. Whoever reads it sees which two are alike. A **salt** is a random value, new for each password, that the function reads first. It is stored beside the hash: it is no secret.',
    'Show both with SHA-256: the password twice without a salt, with one and the same hash, and twice with the word `salted` before it, with two different ones.',
  ],
  start: 'hash sha256 "summer2026!"\nhash sha256 "summer2026!"',
  hints: [
    'The two lines that are there stay. Two more come below them.',
    'A salted line is `hash sha256 salted "summer2026!"`.',
  ],
  solution: [
    'hash sha256 "summer2026!"',
    'hash sha256 "summer2026!"',
    'hash sha256 salted "summer2026!"',
    'hash sha256 salted "summer2026!"',
  ].join('\n'),
  predict: {
    question: 'You press Run twice. Which hashes are the same in both runs?',
    options: ['All four', 'Those without a salt', 'Those with a salt', 'None'],
    answer: 1,
    explanation:
      'The same input gives the same hash, today and everywhere, which is what tables prepared in advance live on. A salted line gets a new salt each time.',
  },
  check(run) {
    const hashes = ofKind(run, 'hash').filter(
      ({ scheme, password }) => scheme.algorithm === 'sha256' && password === 'summer2026!',
    );
    const bare = hashes.filter(isBare);
    const salted = hashes.filter((each) => !isBare(each));
    if (bare.length < 2) return unsolved('The password is not there twice without a salt.');
    if (salted.length < 2) return unsolved('The password is not there twice with a salt.');
    if (new Set(salted.map(({ stored }) => stored)).size < salted.length) {
      return unsolved('Two salted lines gave the same, which should never happen.');
    }
    return solved(
      'Equal rows give themselves away, and one lookup opens both. With a salt nobody sees that two customers think alike, and no table prepared in advance fits. What a salt does **not** do is make a guess slow; step 5 shows that.',
    );
  },
};

const rate: PasswordsStep = {
  id: 'rate',
  title: 'Count your own guesses',
  text: [
    '`measure` guesses for half a second with one function and counts. It is one worker of this tab, on one processor core of your device. A graphics card is far ahead of it with quick functions, and how far depends on the function.',
    'Measure `md5`, `bcrypt` and `argon2id` at their minimum settings.',
  ],
  start: 'measure sha256',
  hints: [
    'Three lines that begin with `measure`.',
    'A line is `measure bcrypt`. Settings stand behind the name, and none are needed.',
  ],
  solution: 'measure md5\nmeasure bcrypt\nmeasure argon2id',
  predict: {
    question: 'How many times more guesses does your device make with MD5 than with Argon2id?',
    options: ['About ten times', 'About a hundred times', 'Far more than a thousand times'],
    answer: 2,
    explanation:
      'Hundreds of thousands in a second against a handful. The exact figure is your device’s own, and the table has it.',
  },
  check(run) {
    const rates = ofKind(run, 'measure');
    const wanted = (['md5', 'bcrypt', 'argon2id'] as const).map((algorithm) => ({
      name: ALGORITHMS[algorithm].name,
      done: rates.find(
        ({ scheme }) => scheme.algorithm === algorithm && (isFast(scheme) || isEnough(scheme)),
      ),
    }));
    const missing = wanted.filter(({ done }) => done === undefined).map(({ name }) => name);
    if (missing.length > 0) {
      return unsolved(`Still to measure, at the minimum or above: ${listed(missing)}.`);
    }
    const [md5, , argon2id] = wanted.map(({ done }) => done?.rate ?? 1);
    const times = english.format((md5 ?? 1) / (argon2id ?? 1));
    return solved(
      `With MD5 this tab guesses ${times} times as often as with Argon2id. A customer waits a moment at login either way; a thief with a list of millions waits that many times longer.`,
    );
  },
};

const FIVE = 5;

const unsalted: PasswordsStep = {
  id: 'unsalted',
  title: 'Attack a leaked table of MD5',
  text: [
    'Somebody’s backup was copied: six accounts with bare MD5, in the table `unsalted`. It was made for this lab, and it is yours; attack no other. A thief does not undo a hash. They hash one guess after the other, the likeliest first, and compare. The list here has some 970 everyday words.',
    'Rules make variants of each word. `+ capital` adds it with a capital letter, `+ year` with 2010 to 2026 behind it, `+ sign` with one of `! . ?`. Find five of the six passwords.',
  ],
  start: 'show unsalted\nattack unsalted with words',
  hints: [
    'The list alone finds three. What do people add when a form demands a capital letter, a digit and a special character?',
    'Rules can be joined: `attack unsalted with words + capital + year`.',
    'One password has a capital letter and a year, another a sign. All three rules in one attack find both; two attacks with fewer rules need fewer hashes.',
  ],
  solution: 'attack unsalted with words + capital + year\nattack unsalted with words + sign',
  predict: {
    question: 'The list alone is tried against all six. How long will your tab take?',
    options: ['Less than a tenth of a second', 'Some seconds', 'Some minutes'],
    answer: 0,
    explanation:
      'Some 970 hashes are nothing at hundreds of thousands in a second. Without salts each hash is compared with all six rows at once.',
  },
  check(run) {
    const attacks = attacksOn(run, 'unsalted');
    if (attacks.length === 0) return unsolved('The table `unsalted` was not attacked.');
    const found = foundBy(attacks).size;
    if (found < FIVE) return unsolved(`${found} of 6 are known. Five can be found.`);
    return solved(
      `${hashesOf(attacks).toLocaleString('en-GB')} hashes, each for all rows together, and five customers are open. The sixth chose at random, and no list has that. Capital, year and sign kept no one safe: the rules of the form are the rules of the thief.`,
    );
  },
};

const salted: PasswordsStep = {
  id: 'salted',
  title: 'The same table, with salts',
  text: [
    'The table `salted` holds the same six passwords, again with MD5, and each row has a salt of its own. The thief has the salts as well: they stand in the rows.',
    'Find the same five, with the attacks that found them in the step before, and compare the numbers of hashes.',
  ],
  start: 'show salted\nattack salted with words',
  hints: [
    'The same rules as before lead there. Only the work grows.',
    '`attack salted with words + capital + year` finds four, and a second line with another rule the fifth.',
  ],
  solution: 'attack salted with words + capital + year\nattack salted with words + sign',
  predict: {
    question:
      'With the same list and rules, how many of the six fall now that the rows are salted?',
    options: ['None', 'One', 'The same five'],
    answer: 2,
    explanation:
      'A salt hides nothing from whoever has the row. It makes the thief hash each guess anew for every row, and it makes prepared tables useless. MD5 stays quick.',
  },
  check(run) {
    const attacks = attacksOn(run, 'salted');
    if (attacks.length === 0) return unsolved('The table `salted` was not attacked.');
    const found = foundBy(attacks).size;
    if (found < FIVE) return unsolved(`${found} of 6 are known. The same five can be found.`);
    return solved(
      `${hashesOf(attacks).toLocaleString('en-GB')} hashes this time: each row that is still unknown has to be tried by itself. With a million rows a salt is worth a great deal. For one customer who is wanted, it is worth nothing.`,
    );
  },
};

const slow: PasswordsStep = {
  id: 'slow',
  title: 'The same table, with Argon2id',
  text: [
    'The table `slow` holds the same six passwords once more, with Argon2id at 19 MiB and 2 passes. `limit=6` ends an attack after six hashes. Without it you will see the bar crawl: try it, and press Stop. The time limit beside the button stops it, too.',
    'Find out which two customers fall within the very first guess of the list, with no more than 12 hashes.',
  ],
  start: 'attack slow with words limit=2',
  hints: [
    'The first guess has to be hashed for every row, since each has its own salt.',
    'Six rows, one guess: a limit of 6 is enough.',
  ],
  solution: 'attack slow with words limit=6',
  predict: {
    question: 'Six hashes of Argon2id, and the likeliest password of all. Who falls?',
    options: [
      'Nobody: Argon2id withstands six hashes',
      'Those whose password is the likeliest one',
      'Everybody whose password is a word',
    ],
    answer: 1,
    explanation:
      'A slow function makes guessing dear. What is guessed first is cheap with any function, which is why a shop refuses passwords that stand on lists.',
  },
  check(run) {
    const attacks = attacksOn(run, 'slow');
    if (attacks.length === 0) return unsolved('The table `slow` was not attacked.');
    const hashes = hashesOf(attacks);
    if (hashes > 12) return unsolved(`These were ${hashes} hashes; 12 are allowed.`);
    const found = foundBy(attacks).size;
    if (found < 2) return unsolved(`${hashes} hashes, and ${found} of 2 found.`);
    return solved(
      'Two customers with the same password, which nobody could see before. Above the table stands what the rest of this short list would take here. The function buys time. It cannot mend a password that everybody has.',
    );
  },
};

const WEEK = 7 * 86_400;
const YEAR = 365.25 * 86_400;

const isQuick = ({ scheme, seconds }: EstimateDone) =>
  scheme.algorithm === 'md5' && seconds !== undefined && seconds < WEEK;
const isDear = ({ scheme, seconds }: EstimateDone) =>
  scheme.algorithm === 'argon2id' && isEnough(scheme) && seconds !== undefined && seconds >= YEAR;

const estimate: PasswordsStep = {
  id: 'estimate',
  title: 'What would cracking cost?',
  text: [
    '`estimate` measures your guesses, multiplies them with a factor that you assume, and says how long **all** guesses would take for one salted row; on average half of that is needed. `62^7` are all passwords of 7 random letters and digits. `faster=1000` assumes a thief with a thousand times your tab. Nobody knows the right factor, and it is not the same for each function: it is an assumption, so write it down.',
    'Find one number of guesses that takes less than a week with MD5 and more than a year with Argon2id, each for a thief who is at least a thousand times faster than you.',
  ],
  start:
    'estimate md5 for 62^5 guesses faster=1000\nestimate argon2id for 62^5 guesses faster=1000',
  hints: [
    'Both lines need the same number. Each further character multiplies it by 62.',
    'With 5 characters Argon2id is done too soon, and with 9 MD5 takes too long.',
  ],
  solution:
    'estimate md5 for 62^7 guesses faster=1000\nestimate argon2id for 62^7 guesses faster=1000',
  check(run) {
    const estimates = ofKind(run, 'estimate').filter(({ faster }) => faster >= 1000);
    if (estimates.length === 0) return unsolved('No estimate assumes `faster=1000` or more.');
    const quick = estimates.filter(isQuick);
    const dear = estimates.filter(isDear);
    if (quick.some((one) => dear.some(({ guesses }) => one.guesses === guesses))) {
      return solved(
        'The same password, the same thief: hours or days against years, by what the shop did. A thief who becomes 62 times faster gains one random character, and no more.',
      );
    }
    if (dear.length === 0)
      return unsolved('No estimate for Argon2id at its minimum or above takes more than a year.');
    if (quick.length === 0) return unsolved('No estimate for MD5 takes less than a week.');
    return unsolved('Both are there, and not for the same number of guesses.');
  },
};

const pepper: PasswordsStep = {
  id: 'pepper',
  title: 'A key outside the table',
  text: [
    'A **pepper** is a secret of the shop that no row holds. Here each row has HMAC (hash-based message authentication code) with SHA-256 and a key over a salted SHA-256. A quick function, so that you can try the whole list; in your shop a slow one stands in its place. The key lies in a vault that the leaked backup does not have.',
    'Attack `peppered` with the list and without the key, to its end. Then assume that the vault was robbed as well, with `key=vault`, and find three passwords.',
  ],
  start: 'show peppered\nattack peppered with words key="sparewheel"',
  hints: [
    'The key in the start text is a guess. Leave `key=…` out for the first attack.',
    'The second line is the first one with `key=vault` behind it.',
  ],
  solution: 'attack peppered with words\nattack peppered with words key=vault',
  predict: {
    question: 'Three of the six passwords stand on the list. How many fall without the key?',
    options: ['None', 'Only the likeliest', 'All three, only later'],
    answer: 0,
    explanation:
      'Without the key nobody can compute what the row holds, however good the guess is. The key itself has 128 random bits, and no list has it.',
  },
  check(run) {
    const attacks = attacksOn(run, 'peppered');
    const without = attacks.filter(({ hasKey }) => !hasKey);
    if (
      !without.some(
        ({ left, rows, guesses, hashes }) => left === 0 && hashes === guesses * rows.length,
      )
    ) {
      return unsolved('The list was not tried to its end without a key.');
    }
    const found = foundBy(attacks.filter(({ hasKey }) => hasKey)).size;
    if (found < 3) return unsolved(`With a key, ${found} of 3 are known.`);
    return solved(
      'Every guess was right three times, and nobody could tell. The pepper is worth as much as the wall between the vault and the backup. Once both are gone, the function below it is all that is left, so keep that slow.',
    );
  },
};

const rehash: PasswordsStep = {
  id: 'rehash',
  title: 'Let old hashes grow up',
  text: [
    'The shop’s own table `accounts` has grown over years: two rows of bare MD5, one of bcrypt, one of Argon2id. Nobody can turn an old hash into a new one without the password, and a **login** has it for a moment. `login` checks it and, where the row is not the shop’s current Argon2id, stores it anew. `wrap accounts` need not wait: it runs each stored MD5 through Argon2id.',
    'Leave no bare MD5 in the table, and have `nadia@mail.example` and `petra@mail.example` on Argon2id alone. Nadia’s password is `three spare wheels`, Petra’s `blue tractor noon`. Omar never comes back.',
  ],
  start:
    'login nadia@mail.example with "three spare wheel"\nlogin petra@mail.example with "blue tractor noon"\nshow accounts',
  hints: [
    'Read the first line of the result: was Nadia let in?',
    'Omar’s hash can be protected without him. One command does that for all rows of MD5.',
    '`wrap accounts` stands in a line of its own, before or after the logins.',
  ],
  solution: [
    'wrap accounts',
    'login nadia@mail.example with "three spare wheels"',
    'login petra@mail.example with "blue tractor noon"',
    'show accounts',
  ].join('\n'),
  predict: {
    question: 'Nadia logs in with a wrong password. What becomes of her old MD5?',
    options: [
      'It is replaced by Argon2id of the wrong password',
      'It stays as it is',
      'It is deleted, and she has to reset it',
    ],
    answer: 1,
    explanation:
      'Only a password that was checked may be hashed anew. Else anybody could choose a new password for her by failing to log in.',
  },
  check({ accounts, lines }) {
    if (lines.length === 0) return unsolved('');
    const rows = accounts.map(({ email, stored }) => ({ email, ...readStored(stored) }));
    const bare = rows.filter(({ scheme }) => scheme.algorithm === 'md5');
    const single = (name: string) =>
      rows.some(
        ({ email, scheme, isWrapped }) =>
          email.startsWith(name) && scheme.algorithm === 'argon2id' && !isWrapped,
      );
    const waiting = ['nadia', 'petra'].filter((name) => !single(name));
    if (waiting.length > 0) {
      return unsolved(`Not on Argon2id alone: ${listed(waiting)}.`);
    }
    if (bare.length > 0) {
      return unsolved(`Bare MD5 is left: ${listed(bare.map(({ email }) => email))}.`);
    }
    return solved(
      'Nobody had to choose a new password. Omar’s row says `md5|`, so that the next login knows to hash his password with MD5 first, and to store it plainly afterwards.',
    );
  },
};

const opened = (tries: readonly TryDone[], door: TryDone['door']) =>
  tries.some((each) => each.door === door && each.guesses.some(({ isOpen }) => isOpen));

const PATTERN = 16;

const compare: PasswordsStep = {
  id: 'compare',
  title: 'A comparison that talks',
  text: [
    'Two doors ask for a token of six characters, `0` to `9` and `a` to `f`. The door `naive` compares from the left and stops at the first difference. The door `constant` reads all of it. **This step is a model**: it counts the bytes that were compared, because the clock of a tab is too coarse to time them. A patient thief with many measurements needs no counter.',
    'In `try naive ?00000` the question mark stands for each of the 16 characters in turn. Open the door `naive` one character at a time. Then ask `constant` with a question mark, and see what it tells.',
  ],
  start: 'try naive ?00000',
  hints: [
    'Fifteen of the sixteen guesses stop at the first byte. The one that goes on has the right character.',
    'Put that character in the place of the question mark, and the question mark in the next place.',
    'The token of `naive` begins with `c4a`.',
  ],
  solution: [
    'try naive ?00000',
    'try naive c?0000',
    'try naive c4?000',
    'try naive c4a?00',
    'try naive c4a9?0',
    'try naive c4a91?',
    'try constant ?00000',
  ].join('\n'),
  predict: {
    question: 'A token has 16,777,216 possible values. How many guesses open `naive` at the most?',
    options: ['16,777,216', '8,388,608', '96'],
    answer: 2,
    explanation:
      'Six characters with sixteen guesses each, because each place can be found by itself. Without the count the whole token has to be guessed at once.',
  },
  check(run) {
    const tries = ofKind(run, 'try');
    if (tries.length === 0) return unsolved('No door was tried.');
    if (!opened(tries, 'naive')) {
      const far = Math.max(
        0,
        ...tries
          .filter(({ door }) => door === 'naive')
          .flatMap(({ guesses }) => guesses.map(({ bytes }) => bytes)),
      );
      return unsolved(
        `The door \`naive\` is shut. Your best guess was compared up to byte ${far}.`,
      );
    }
    const asked = tries.filter(({ door }) => door === 'constant');
    if (!asked.some(({ guesses }) => guesses.length === PATTERN)) {
      return unsolved('The door `constant` was not asked with a question mark.');
    }
    return solved(
      'One door told where you were wrong, the other only that you were. Take the comparison of your library: `crypto.timingSafeEqual` in Node.js, `hmac.compare_digest` in Python, and for passwords `verify`.',
    );
  },
};

export const STEPS: readonly PasswordsStep[] = [
  cost,
  salt,
  rate,
  unsalted,
  salted,
  slow,
  estimate,
  pepper,
  rehash,
  compare,
];
