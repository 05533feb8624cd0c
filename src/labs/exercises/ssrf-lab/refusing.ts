import { inOneText } from '../../http/written.ts';
import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { reached } from '../told.ts';
import { deliveredAt, isInside, refusedAt } from './goal.ts';
import type { FetchDoor, Happened } from './happenings.ts';
import { ATTACKER_HOST, CREDENTIALS_PATH, PARTNER_HOST, REBINDING_HOST } from './places.ts';
import { fetchBy, PARTNER_REDIRECT_URL, REBINDING_URL, REDIRECT_URL, WHEEL } from './requests.ts';
import type { SsrfRun } from './rig.ts';

const NUMBER_URL = `http://2852039166${CREDENTIALS_PATH}`;

/** What of the attacks was not yet tried at a door, as a sentence; undefined where all were. */
function untried(happened: readonly Happened[], door: FetchDoor): string | undefined {
  const refused = refusedAt(happened, door);
  const delivered = deliveredAt(happened, door);
  const was = (host: string) => [...refused, ...delivered].some((each) => each.host === host);
  if (!refused.some(({ hop, host }) => hop === 1 && isInside(host))) {
    return 'No address inside was refused here.';
  }
  if (!refused.some(({ hop, host }) => hop > 1 && isInside(host))) {
    return 'No redirect to an address inside was refused here.';
  }
  if (!was(REBINDING_HOST)) return 'The name with the changing answers was not tried here.';
  if (!delivered.some(({ host, hops }) => host === PARTNER_HOST && hops === 1)) {
    return 'The partner’s picture has not come by this door.';
  }
  return undefined;
}

const pinned: RigStep<SsrfRun> = {
  id: 'pinned',
  title: 'Connect to what was checked',
  text: [
    '`/fetch/pinned` may fetch from **any** public host, as a shop must that calls the webhooks of its customers. At every hop it asks the DNS once, checks that address, and connects to it and no other. Libraries call it pinning the address, or a lookup of your own.',
    'Below are three attacks at the doors that they beat. Send all three to `/fetch/pinned`, and the partner’s picture as a fourth: `https://pictures.partner.example/wheel.gif`. The first three must give nothing away, and the fourth must come.',
  ],
  start: inOneText(
    fetchBy('names', NUMBER_URL),
    fetchBy('first', REDIRECT_URL),
    fetchBy('twice', REBINDING_URL),
  ),
  hints: [
    'Change the three paths to `/fetch/pinned`. A line with `###` stands between two requests.',
    'The fourth request is a copy of one of them with another address in it.',
  ],
  solution: inOneText(
    fetchBy('pinned', NUMBER_URL),
    fetchBy('pinned', REDIRECT_URL),
    fetchBy('pinned', REBINDING_URL),
    fetchBy('pinned', WHEEL),
  ),
  check: reached((happened) => {
    const missing = untried(happened, 'pinned');
    return missing === undefined
      ? solved(
          '**What really stopped it:** one question, one check, one connection, and that at each hop. The name with the changing answers led to the attacker’s own public machine, which is no loss. The shop can still be sent to strangers, and the next door ends that.',
        )
      : unsolved(missing);
  }),
};

const strict: RigStep<SsrfRun> = {
  id: 'strict',
  title: 'Allow, and do not forbid',
  text: [
    'This shop needs pictures of one partner, so `/fetch/strict` has an **allow-list**: scheme `https`, the usual port, and the hosts in the shop’s setting `/srv/shop/config.json`. It holds for every hop, and all that `/fetch/pinned` does is done as well. What comes must begin like a picture.',
    'The partner has a flaw of its own, an **open redirect**: `https://pictures.partner.example/out?to=…` sends on to anywhere. A list of hosts that looks at the first address alone would let it through.',
    'Show that `/fetch/strict` refuses an address inside, the partner’s redirect to one, `rebind.attacker.example` and a picture of `https://attacker.example/`, and that it fetches `https://pictures.partner.example/wheel.gif`.',
  ],
  start: inOneText(
    fetchBy('strict', NUMBER_URL),
    fetchBy('pinned', PARTNER_REDIRECT_URL),
    fetchBy('pinned', 'https://attacker.example/wheel.gif'),
  ),
  hints: [
    'Five requests, all to `/fetch/strict`. Two of those in the text go to another door.',
    `The redirect is \`${PARTNER_REDIRECT_URL}\`.`,
  ],
  solution: inOneText(
    fetchBy('strict', NUMBER_URL),
    fetchBy('strict', PARTNER_REDIRECT_URL),
    fetchBy('strict', REBINDING_URL),
    fetchBy('strict', 'https://attacker.example/wheel.gif'),
    fetchBy('strict', WHEEL),
  ),
  predict: {
    question:
      'The partner’s host is on the list. Its open redirect leads inside. What does /fetch/strict do?',
    options: [
      'It follows, because the host is allowed',
      'It refuses the whole address at once',
      'It asks the partner, and refuses the second hop',
    ],
    answer: 2,
    explanation:
      'A redirect is a new request, and gets all checks anew. The partner was asked, which is allowed; where it points to is not.',
  },
  check: reached((happened) => {
    const missing = untried(happened, 'strict');
    if (missing !== undefined) return unsolved(missing);
    return refusedAt(happened, 'strict').some(({ host }) => host === ATTACKER_HOST)
      ? solved(
          '**How an attacker thinks:** every list of forbidden things has a gap. **What really stops it:** a short list of allowed things, exact in scheme, host and port, asked at every hop; and below it the check of the address, for the day on which an allowed name points inside.',
        )
      : unsolved('A picture of the attacker’s own server was not tried here.');
  }),
};

export const REFUSING: readonly RigStep<SsrfRun>[] = [pinned, strict];
