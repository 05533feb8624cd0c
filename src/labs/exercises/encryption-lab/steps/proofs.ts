import { solved, unsolved } from '../../definition.ts';
import { bytesOfHex, bytesOfText, hexOf, textOf } from '../bytes.ts';
import { ORDER } from '../given.ts';
import type { Answer, EncryptionRun } from '../result.ts';
import { HASHED, SIGNED } from '../webcrypto.ts';
import { answersIn, checked, type EncryptionStep, factsOf, script } from './checks.ts';

const MORE = ORDER.replace('3', '300');

const isForged = ({ read }: Answer) => read !== hexOf(bytesOfText(ORDER));

/** Texts, in hexadecimal, that were sent with a proof of a kind and accepted or refused. */
const readBy = (run: EncryptionRun, kind: string, isAccepted: boolean) =>
  answersIn(run).flatMap((answer) =>
    answer.of === kind && answer.isAccepted === isAccepted && isForged(answer) ? [answer.read] : [],
  );

const quoted = (hex: string) => {
  const text = textOf(bytesOfHex(hex));
  return text === undefined ? 'these bytes' : `“${text}”`;
};

export const forge: EncryptionStep = {
  id: 'forge',
  title: 'Forge what can be forged',
  command: HASHED,
  text: [
    'An order lies on its way to the workshop, and you can change what passes. Three proofs go with it, and the workshop takes any of them: `order-hash`, a hash (SHA-256); `order-mac`, a message authentication code (HMAC), made with a key that shop and workshop share; and `order-signature`, made with the shop’s private key. You have no secret of anybody.',
    'Send an order of your own and get it accepted with **one** of the three kinds of proof. Send the same order with the shop’s MAC and with the shop’s signature as well.',
  ],
  start: script(
    'send order proof order-hash',
    'send order proof order-mac',
    'send order proof order-signature',
  ),
  hints: [
    'Which of the three can be made without a key?',
    `Write your order in quotes: \`hash "${MORE}" as mine\`, then send the same text with \`proof mine\`.`,
  ],
  solution: script(
    `let more = "${MORE}"`,
    'hash more as more-hash',
    'send more proof more-hash',
    'send more proof order-mac',
    'send more proof order-signature',
  ),
  predict: {
    question: 'Which proofs can somebody make who has no key?',
    options: ['The hash', 'The hash and the MAC', 'None of them'],
    answer: 0,
    explanation:
      'A hash has no secret in it. It finds accidents, such as a broken download; whoever changes the file changes the hash beside it.',
  },
  check: checked((run) => {
    const texts = readBy(run, 'hash', true);
    if (texts.length === 0)
      return unsolved('The workshop has accepted no order but the shop’s own.');
    const untried = ['MAC', 'signature'].find(
      (kind) => !readBy(run, kind, false).some((text) => texts.includes(text)),
    );
    if (untried !== undefined) {
      return unsolved(
        `${quoted(texts[0] ?? '')} was accepted with a hash. It was not yet tried with a ${untried}.`,
      );
    }
    return solved(
      '**How an attacker thinks:** what is checked without a secret, I can make. **What really stops it:** a key. A MAC where both sides may know it, a signature where they may not. A hash protects only if it reaches the other side by a way that I do not control.',
    );
  }),
};

export const deny: EncryptionStep = {
  id: 'deny',
  title: 'Forge as the one who checks',
  command: HASHED,
  text: [
    'Another day, another seat: you run the workshop. For checking the shop’s orders you hold what one needs to check: the `shared` key of the MAC, and the public key `shop.public`. Business is poor, and a court will decide what the shop has ordered.',
    'Prove to the court an order that the shop never made, by MAC. Then try to prove the same order by a signature of yours.',
  ],
  start: script(
    'verify order-mac of order with shared',
    'verify order-signature of order with shop.public',
  ),
  hints: [
    'Whoever can check a MAC can make one: `mac "…" with shared as mine`.',
    'You have no private key of the shop. Make a pair of your own, `key mine ecdsa`, and sign with `mine.private`.',
  ],
  solution: script(
    `let more = "${MORE}"`,
    'mac more with shared as more-mac',
    'send more proof more-mac',
    'key mine ecdsa',
    'sign more with mine.private as more-signature',
    'send more proof more-signature',
  ),
  predict: {
    question: 'Who could have made a MAC that fits?',
    options: ['Only the sender', 'Only the two who share the key', 'Anybody'],
    answer: 1,
    explanation:
      'That is enough to keep strangers out. It is not enough in a quarrel between the two.',
  },
  check: checked((run) => {
    const texts = readBy(run, 'MAC', true);
    if (texts.length === 0) {
      return unsolved('The court has accepted no order by MAC but the shop’s own.');
    }
    if (!readBy(run, 'signature', false).some((text) => texts.includes(text))) {
      return unsolved(
        `${quoted(texts[0] ?? '')} was accepted by MAC. Try to prove it by a signature, too.`,
      );
    }
    return solved(
      '**How an attacker thinks:** I was given the key to check with, and it also makes. **What really stops it:** a signature. Checking takes the public key and making takes the private one, so only the shop can have signed. Lawyers call that non-repudiation; it holds as long as the private key was never anywhere else.',
    );
  }),
};

export const sign: EncryptionStep = {
  id: 'sign',
  title: 'Sign and verify, in two ways',
  command: SIGNED,
  text: [
    'ECDSA (elliptic curve digital signature algorithm) on the curve P-256, and RSA-PSS (Rivest, Shamir, Adleman, with the probabilistic signature scheme) with 2048 bits: two families that you meet in certificates, tokens and packages. Both sign a hash of the text.',
    'With **each** of them, sign a text and verify it, and then verify the same signature against a text that was changed.',
  ],
  start: script(
    'let invoice = "Invoice 77: 3 wheels, 89.70 EUR"',
    'key curve ecdsa',
    'sign invoice with curve.private as one',
    'sign invoice with curve.private as two',
    'compare one two',
    'verify two of invoice with curve.public',
  ),
  hints: [
    'A changed text: `verify one of "Invoice 77: 3 wheels, 8.97 EUR" with curve.public`.',
    'For the other, `key rsa rsa-pss`, and the same lines again.',
  ],
  solution: script(
    'let invoice = "Invoice 77: 3 wheels, 89.70 EUR"',
    'let cheaper = "Invoice 77: 3 wheels, 8.97 EUR"',
    'key curve ecdsa',
    'sign invoice with curve.private as one',
    'verify one of invoice with curve.public',
    'verify one of cheaper with curve.public',
    'key rsa rsa-pss',
    'sign invoice with rsa.private as other',
    'verify other of invoice with rsa.public',
    'verify other of cheaper with rsa.public',
  ),
  predict: {
    question: 'The same text is signed twice with one private key. Are the signatures equal?',
    options: ['Yes', 'No, and both fit', 'No, and only the later one fits'],
    answer: 1,
    explanation:
      'Both methods draw a random number for every signature. So signatures are verified and never compared, and a signature is no good as a name for a text; a hash is.',
  },
  check: checked((run) => {
    const all = factsOf(run, 'verified').filter(({ isGenuine }) => isGenuine);
    for (const algorithm of ['ECDSA', 'RSA-PSS']) {
      const own = all.filter((each) => each.algorithm === algorithm);
      if (!own.some(({ isAccepted, isSameText }) => isAccepted && isSameText)) {
        return unsolved(
          `No signature by ${algorithm} was verified against the text it was made for.`,
        );
      }
      if (!own.some(({ isAccepted, isSameText }) => !isAccepted && !isSameText)) {
        return unsolved(
          `No signature by ${algorithm} was verified against a text that was changed.`,
        );
      }
    }
    return solved(
      '64 bytes against 256. Neither hides the text. Both say two things: this key signed, and not a byte has changed since.',
    );
  }),
};
