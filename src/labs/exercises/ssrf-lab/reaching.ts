import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { reached } from '../told.ts';
import { deliveredAt, leaksAt, refusedAt } from './goal.ts';
import { CREDENTIALS_PATH } from './places.ts';
import { fetchBy, METADATA_URL, REBINDING_URL, REDIRECT_URL, WHEEL } from './requests.ts';
import type { SsrfRun } from './rig.ts';

const NO_SECRET = 'The credentials have not come out by this door.';

const metadata: RigStep<SsrfRun> = {
  id: 'metadata',
  title: 'Borrow the server’s eyes',
  text: [
    'A seller gives the address of a picture, and the shop fetches it: `POST /fetch/open`. Send the text as it is, and read under the answer what the server did for you.',
    'The server stands where you do not. In many clouds a machine can ask `http://169.254.169.254` about itself, without a password: the **metadata service**. Under `/latest/meta-data/iam/security-credentials/shop-role` lie the keys with which the shop opens its storage.',
    'Make the shop fetch its own keys and hand them to you. This is **server-side request forgery** (SSRF).',
  ],
  start: fetchBy('open', WHEEL),
  hints: [
    'Only the text behind `"url"` has to change. The scheme is `http`, because the metadata service has no certificate.',
    `The address is \`http://169.254.169.254\` with \`${CREDENTIALS_PATH}\` behind it.`,
  ],
  solution: fetchBy('open', METADATA_URL),
  predict: {
    question:
      'Your own computer cannot reach the metadata service of the shop. Why can this request?',
    options: [
      'The shop sends it, from inside',
      'It uses an open port of the shop’s firewall',
      'It knows a password',
    ],
    answer: 0,
    explanation:
      'A firewall looks at who connects. The connection comes from the shop’s own machine, and only the address in it comes from you.',
  },
  check: reached((happened) => {
    if (leaksAt(happened, 'open')) {
      return solved(
        '**How an attacker thinks:** I cannot go there, but this server can, and it does what I write. **What really stops it:** the next steps try what people try first. Keep the keys in mind: every door is judged by whether they come out.',
      );
    }
    return deliveredAt(happened, 'open').some(({ secret }) => secret !== null)
      ? unsolved('That came from inside, and it is not the keys of the shop’s machine.')
      : unsolved(NO_SECRET);
  }),
};

const notation: RigStep<SsrfRun> = {
  id: 'notation',
  title: 'Write the same address differently',
  text: [
    'Somebody has made a **block-list**. `/fetch/names` refuses each address in which one of these texts stands: `localhost`, `127.0.0.1`, `169.254.169.254`, `10.0.0.5`, `office.sparewheel.example`.',
    'An IPv4 address is one number of 32 bits, and the four parts with full stops are only its usual notation. `127.0.0.1` can be written `2130706433`, `0x7f000001`, `0177.0.0.1` or `127.1`. Inside an IPv6 address it stands as `[::ffff:7f00:1]`. And a name of your own can point anywhere: you own `inside.attacker.example`, and it points to the metadata service.',
    'Get the keys through `/fetch/names`.',
  ],
  start: fetchBy('names', METADATA_URL),
  hints: [
    'The forbidden text is compared letter by letter. Any other way to write the same number passes.',
    'In hexadecimal, 169 is `a9` and 254 is `fe`. Or take the name.',
    'The host is `0xa9fea9fe`; the path behind it stays.',
  ],
  solution: fetchBy('names', `http://0xa9fea9fe${CREDENTIALS_PATH}`),
  predict: {
    question: 'The list compares texts. Who decides which machine `0xa9fea9fe` is?',
    options: ['The list', 'The program that connects', 'Nobody: it is no address'],
    answer: 1,
    explanation:
      'The URL Standard reads one to four numbers, each decimal, octal or hexadecimal. The list and the library read the same text in two ways, and the attack lives between them.',
  },
  check: reached((happened) => {
    if (leaksAt(happened, 'names')) {
      return solved(
        '**How an attacker thinks:** a forbidden word has synonyms. **What really stops it:** read the address once, as the connection will read it, and judge the number that comes out and not the text that went in.',
      );
    }
    return refusedAt(happened, 'names').some(({ reason }) => reason === 'text')
      ? unsolved(
          'The list has found one of its texts. Write the address so that none of them stands in it.',
        )
      : unsolved(NO_SECRET);
  }),
};

const redirect: RigStep<SsrfRun> = {
  id: 'redirect',
  title: 'Let somebody else send it on',
  text: [
    '`/fetch/first` has learnt. It reads the host, asks the Domain Name System (DNS) for its address, and refuses every address that is private, loopback or link-local. The notations of the last step are worth nothing here.',
    'Then it fetches, and follows **redirects** as HTTP libraries do. Your own server `attacker.example` is public, and answers `/go?to=…` with `302` and any `Location` that you like.',
    'Get the keys through `/fetch/first`.',
  ],
  start: fetchBy('first', `http://0xa9fea9fe${CREDENTIALS_PATH}`),
  hints: [
    'The first address has to be a public one: that of your server. Only the second leads inside.',
    'The address is `http://attacker.example/go?to=` with the whole address of the keys behind it.',
  ],
  solution: fetchBy('first', REDIRECT_URL),
  predict: {
    question: 'The address that was checked is public. Which one do the keys come from?',
    options: [
      'From the same one',
      'From the one in Location',
      'The library asks before it follows',
    ],
    answer: 1,
    explanation:
      'A redirect is a second request to an address of the answerer’s choice. Most HTTP libraries follow by themselves, and no check of yours runs in between.',
  },
  check: reached((happened) => {
    if (leaksAt(happened, 'first')) {
      return solved(
        '**How an attacker thinks:** I pass the guard at the gate, and am shown another door behind it. **What really stops it:** turn following off, or follow yourself and check every hop as you checked the first.',
      );
    }
    if (refusedAt(happened, 'first').some(({ reason }) => reason === 'address')) {
      return unsolved('The first address is checked. It has to be a public one.');
    }
    return deliveredAt(happened, 'first').length > 0
      ? unsolved('The shop has fetched something else. Follow its hops under the answer.')
      : unsolved(NO_SECRET);
  }),
};

const rebinding: RigStep<SsrfRun> = {
  id: 'rebinding',
  title: 'Change the answer in between',
  text: [
    '`/fetch/twice` checks the address of every hop. It asks the DNS, looks at the answer, and hands the **name** to the HTTP library, which asks the DNS once more to connect.',
    'You own `rebind.attacker.example`, and the server that answers for it. Its answers may be kept for 0 seconds (the TTL, time to live) and alternate: first your public address, then that of the metadata service, and so on.',
    'Get the keys through `/fetch/twice`. This is **DNS rebinding**.',
  ],
  start: fetchBy('twice', REDIRECT_URL),
  hints: [
    'Use the name in place of the number, with the path of the keys behind it. Port 80, so `http`.',
    `The address is \`http://rebind.attacker.example${CREDENTIALS_PATH}\`. Send it once in a run: the answers alternate.`,
  ],
  solution: fetchBy('twice', REBINDING_URL),
  predict: {
    question:
      'The check has seen a public address for this name. To which address does the connection go?',
    options: ['To the one that was seen', 'To whatever the name means by then', 'To both'],
    answer: 1,
    explanation:
      'The name is asked for twice, and its owner may answer differently. What was checked and what is used are two things: time of check, time of use.',
  },
  check: reached((happened) => {
    if (leaksAt(happened, 'twice')) {
      return solved(
        '**How an attacker thinks:** between your look and your step I move the stairs. **What really stops it:** ask once, check that answer, and connect to the very address that was checked. The name only goes into the `Host` header and the certificate check.',
      );
    }
    if (refusedAt(happened, 'twice').some(({ reason }) => reason === 'address')) {
      return unsolved('The check saw an address inside. It has to see a public one.');
    }
    return unsolved(NO_SECRET);
  }),
};

export const REACHING: readonly RigStep<SsrfRun>[] = [metadata, notation, redirect, rebinding];
