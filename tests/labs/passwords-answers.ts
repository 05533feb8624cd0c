import { PASSWORDS_LAB } from '@/labs/exercises/passwords-lab/lab';
import type { Answers } from './judges';

const solution = (id: string) => PASSWORDS_LAB.steps.find((step) => step.id === id)?.solution ?? '';
const lines = (...all: readonly string[]) => all.join('\n');
const without = (id: string, part: string) =>
  solution(id)
    .split('\n')
    .filter((line) => !line.includes(part))
    .join('\n');

const SAME = 'hash sha256 "summer2026!"';
const SALTED = 'hash sha256 salted "summer2026!"';
const NADIA = 'login nadia@mail.example with "three spare wheels"';
const PETRA = 'login petra@mail.example with "blue tractor noon"';

/** Answers that are right, too. */
const RIGHT: Answers['right'] = {
  cost: [
    `# each at its minimum\n${solution('cost')}\nhash md5 salted "correct horse"`,
    solution('cost').replaceAll(' "', '   "').replaceAll('\n', '\n\n'),
  ],
  salt: [lines(SALTED, SAME, SALTED, SAME), lines(solution('salt'), SALTED)],
  rate: [
    lines('measure sha256', solution('rate')),
    'measure argon2id m=20000 t=2 p=1\nmeasure bcrypt cost=10\nmeasure md5',
  ],
  unsalted: [
    'attack unsalted with words + year + capital limit=34000\nattack unsalted with words + sign',
    'attack unsalted with words + sign\nshow unsalted\nattack unsalted with words + year + capital',
  ],
  salted: [
    'attack salted with words + sign\nattack salted with words + year + capital',
    `show salted\n${solution('salted')}`,
  ],
  slow: ['attack slow with words + capital limit=6', 'show slow\nattack slow with words limit=7'],
  estimate: [
    'estimate argon2id for 4000000000000 guesses faster=1000\nestimate md5 for 4000000000000 guesses faster=1000',
    `estimate bcrypt for 62^7 guesses\n${solution('estimate')}`,
  ],
  pepper: [
    'attack peppered with words key=vault\nattack peppered with words',
    'attack peppered with words + sign\nattack peppered with words key="8a3fce963a0e02fbe1892bae3bf287ae"',
  ],
  rehash: [lines(NADIA, PETRA, 'wrap accounts'), lines('# again', solution('rehash'))],
  compare: [
    lines('try naive c4a91e', 'try constant 00000?'),
    lines('try constant ?00000', 'try naive c4a?1e'),
  ],
};

/** Answers that are not right, and what is said of each. */
const WRONG: Answers['wrong'] = {
  cost: [
    ['Nothing has hashed', 'hash md5 "correct horses"'],
    ['Still to come: PBKDF2', without('cost', 'pbkdf2')],
    ['Still to come: scrypt', without('cost', 'scrypt')],
    ['Below the minimum: Argon2id', solution('cost').replace('m=19456', 'm=19455')],
    ['Below the minimum: bcrypt', solution('cost').replace('bcrypt', 'bcrypt cost=4')],
    ['', solution('cost').replace('argon2id', 'argon2')],
  ],
  salt: [
    ['twice without a salt', lines(SALTED, SALTED)],
    ['twice without a salt', lines(SAME, SALTED, SALTED)],
    ['twice with a salt', lines(SAME, SAME, SAME, SAME)],
    ['twice with a salt', lines(SAME, SAME, SALTED)],
    ['twice without a salt', solution('salt').replaceAll('sha256', 'md5')],
    ['twice without a salt', solution('salt').replaceAll('summer', 'winter')],
  ],
  rate: [
    ['bcrypt and Argon2id', 'measure md5'],
    ['measure, at the minimum or above: Argon2id', 'measure md5\nmeasure bcrypt'],
    ['above: Argon2id', 'measure md5\nmeasure bcrypt\nmeasure argon2id m=8 t=1'],
    ['above: bcrypt', 'measure md5\nmeasure bcrypt cost=4\nmeasure argon2id'],
    ['above: MD5', without('rate', 'md5')],
  ],
  unsalted: [
    ['was not attacked', 'show unsalted'],
    ['was not attacked', 'attack salted with words limit=5'],
    ['3 of 6', 'attack unsalted with words + capital'],
    ['4 of 6', 'attack unsalted with words + sign'],
    ['4 of 6', 'attack unsalted with words + capital + year'],
    ['2 of 6', 'attack unsalted with words + capital + year + sign limit=100'],
  ],
  salted: [
    ['was not attacked', 'show salted'],
    ['was not attacked', 'attack unsalted with words + sign'],
    ['3 of 6', 'attack salted with words + capital'],
    ['4 of 6', 'attack salted with words + sign'],
    ['0 of 6', 'attack salted with words + capital + year + sign limit=1'],
  ],
  slow: [
    ['was not attacked', 'show slow'],
    ['was not attacked', 'attack salted with words'],
    ['1 hashes, and 0 of 2', 'attack slow with words limit=1'],
    ['5 hashes, and 1 of 2', 'attack slow with words limit=5'],
    [
      '15 hashes; 12 are allowed',
      lines(...Array.from({ length: 3 }, () => 'attack slow with words limit=5')),
    ],
  ],
  estimate: [
    ['No estimate assumes', 'estimate md5 for 62^7 guesses\nestimate argon2id for 62^7 guesses'],
    ['for MD5', 'estimate argon2id for 62^7 guesses faster=1000'],
    ['for Argon2id', 'estimate md5 for 62^7 guesses faster=1000'],
    ['for Argon2id', solution('estimate').replace('argon2id', 'argon2id m=64 t=1')],
    ['for MD5', solution('estimate').replaceAll('62^7', '62^12')],
    [
      'not for the same',
      'estimate md5 for 62^5 guesses faster=1000\nestimate argon2id for 62^9 guesses faster=1000',
    ],
  ],
  pepper: [
    ['to its end without a key', 'attack peppered with words key=vault'],
    ['0 of 3', 'attack peppered with words'],
    [
      'to its end without a key',
      'attack peppered with words limit=10\nattack peppered with words key=vault',
    ],
    ['0 of 3', 'attack peppered with words\nattack peppered with words key="vault of sparewheel"'],
    ['2 of 3', 'attack peppered with words\nattack peppered with words key=vault limit=10'],
  ],
  rehash: [
    ['Not on Argon2id alone: nadia and petra', 'wrap accounts'],
    ['Bare MD5 is left: omar@mail.example', lines(NADIA, PETRA)],
    ['Not on Argon2id alone: petra', lines('wrap accounts', NADIA)],
    ['alone: nadia', lines('wrap accounts', NADIA.replace('three', 'four'), PETRA)],
    ['alone: nadia', lines('wrap accounts', NADIA.replace('nadia', 'nobody'), PETRA)],
  ],
  compare: [
    ['up to byte 0', 'try constant ?00000'],
    ['up to byte 4', 'try naive c4?000\ntry constant ?00000'],
    ['not asked with a question mark', without('compare', 'constant')],
    ['not asked with a question mark', lines('try naive c4a91e', 'try constant 7d02b8')],
    ['', lines('try naive c4a9??', 'try constant ?00000')],
    ['up to byte 1', lines('try naive 7d02b8', 'try constant ?00000')],
  ],
};

export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
