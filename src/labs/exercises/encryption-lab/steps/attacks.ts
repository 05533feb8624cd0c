import { solved, unsolved } from '../../definition.ts';
import { REFUND_CENTS } from '../given.ts';
import type { Answer } from '../result.ts';
import { COMBINED, COUNTED } from '../webcrypto.ts';
import { answersIn, checked, type EncryptionStep, factsOf, script } from './checks.ts';

export const nonce: EncryptionStep = {
  id: 'nonce',
  title: 'Use a nonce twice, and lose',
  command: COMBINED,
  text: [
    'A program of the shop counted its nonces, and after a restart it counted from the beginning. So two messages went out under one key **and one nonce**: `newsletter`, of which everybody knows the words (`newsletter-text`), and `letter`, which is nobody’s business.',
    'Read `letter`. You have no key and need none. In each run the letter says something else.',
  ],
  start: script(
    'compare newsletter.nonce letter.nonce',
    'xor newsletter.ciphertext letter.ciphertext as both',
  ),
  hints: [
    'AES-GCM makes a stream of bytes from key and nonce, and combines it with the text by XOR (exclusive or). Both texts met the same stream.',
    'Combine the two ciphertexts and the stream cancels out: what is left is one text XOR the other.',
    'You know one of the two texts: `xor both newsletter-text`.',
  ],
  solution: script(
    'compare newsletter.nonce letter.nonce',
    'xor newsletter.ciphertext letter.ciphertext as both',
    'xor both newsletter-text as read',
  ),
  predict: {
    question: 'What has to leak so that the letter can be read?',
    options: ['The key', 'The text of the other message', 'Both tags'],
    answer: 1,
    explanation:
      'Ciphertext XOR ciphertext is text XOR text, so one text gives the other. Nobody broke AES; it was asked to do what it must not do.',
  },
  check: checked((run) => {
    const combined = factsOf(run, 'combined');
    if (combined.some(({ reveals }) => reveals === 'letter')) {
      return solved(
        '**How an attacker thinks:** I look for two equal nonces; they stand there in the open. **What really stops it:** a nonce that cannot repeat under one key: random, or counted by something that never forgets. It is worse than you saw: from two such messages the key of the tags can be computed as well, and then any message can be forged.',
      );
    }
    return combined.length === 0
      ? unsolved('Nothing was combined yet.')
      : unsolved('None of what was combined is the letter.');
  }),
};

export const ctr: EncryptionStep = {
  id: 'ctr',
  title: 'Change an amount without reading it',
  command: COUNTED,
  text: [
    'AES-CTR is counter mode alone, the part of AES-GCM that hides, without the tag. The till pays what it decrypts. You know what the message says (`refund-text`) because it is your own refund, and you have no key. There are two copies: `refund-ctr` under AES-CTR, and `refund-gcm` under AES-GCM.',
    'Make the till pay more than 10.00 EUR by changing `refund-ctr`. Then send `refund-gcm` with the same byte changed in the same way.',
  ],
  start: script('send refund-ctr', 'send refund-gcm'),
  hints: [
    'A bit flipped in the ciphertext is the same bit flipped in the text. The first digit of `0010.00` is byte 7.',
    'From `0`, which is 0x30, to `9`, which is 0x39, it is 0x09: `flip refund-ctr byte 7 by 0x09 as more`.',
  ],
  solution: script(
    'flip refund-ctr byte 7 by 0x09 as more',
    'send more',
    'flip refund-gcm byte 7 by 0x09 as more-gcm',
    'send more-gcm',
  ),
  predict: {
    question: 'You change one byte under AES-CTR. What does the till decrypt?',
    options: [
      'Rubbish, from that byte on',
      'The same text with that one letter changed',
      'Nothing: it is refused',
    ],
    answer: 1,
    explanation:
      'Each byte is hidden by a byte of the stream and by nothing else. Whoever knows the text can turn it into any other of its length.',
  },
  check: checked((run) => {
    const answers = answersIn(run);
    const paid = answers.find(
      ({ of, isAccepted, cents }) => of === 'AES-CTR' && isAccepted && (cents ?? 0) > REFUND_CENTS,
    );
    if (paid === undefined) return unsolved('The till has not paid more than 10.00 EUR.');
    const isSame = ({ changes }: Answer) =>
      JSON.stringify(changes) === JSON.stringify(paid.changes);
    if (
      !answers.some((answer) => answer.of === 'AES-GCM' && isSame(answer) && !answer.isAccepted)
    ) {
      return unsolved(
        'The till paid. Now send `refund-gcm` with the same change, to see what a tag is worth.',
      );
    }
    return solved(
      '**How an attacker thinks:** hidden is not locked. If I know what it says, I can make it say something else. **What really stops it:** an authenticated mode. Encryption without a tag or a MAC protects from readers, and not from writers.',
    );
  }),
};
