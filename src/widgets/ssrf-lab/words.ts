import type { FetchRefusal, Happened, UploadRefusal } from '@/labs/exercises/ssrf-lab/happenings';
import type { Secret } from '@/labs/exercises/ssrf-lab/network';
import { DEBUG_PORT, METADATA, OFFICE } from '@/labs/exercises/ssrf-lab/places';
import { seconds } from '@/widgets/lab/words';

/** What a line of the story is: the words say it, and a sign before them. */
export type Tone = 'go' | 'pass' | 'stop' | 'harm';

/** What happened in a sentence, with `backticks` around code. */
export interface Said {
  readonly tone: Tone;
  readonly words: string;
}

const code = (value: string) => `\`${value.replaceAll('`', '’')}\``;

const PLACES: ReadonlyMap<string, string> = new Map([
  [METADATA, 'the metadata service'],
  [OFFICE, 'the office’s panel'],
  ['203.0.113.20', 'the partner'],
  ['198.51.100.66', 'the attacker’s public server'],
]);

function placeWords(address: string, port: number): string {
  const place = address.startsWith('127.') ? 'the shop’s own machine' : PLACES.get(address);
  const named = place === undefined ? '' : `, ${place}`;
  return `${code(address)} port ${port}${port === DEBUG_PORT ? ' (debugging)' : ''}${named}`;
}

const SECRETS: Readonly<Record<Secret, string>> = {
  credentials: 'the keys of the shop’s machine',
  office: 'a page that only the office may see',
  debug: 'the memory of the shop’s own process',
};

const FETCH_REFUSALS: Readonly<Record<FetchRefusal, (what: string) => string>> = {
  'no-url': (what) => `${code(what)} is no address.`,
  scheme: (what) => `the scheme ${code(what)} is not fetched.`,
  text: (what) => `the forbidden text ${code(what)} stands in the address.`,
  host: (what) => `${code(what)} is not on the list of hosts, by https and at its usual port.`,
  address: (what) => `the address is not public (${what}).`,
  'unknown-name': (what) => `nobody has the name ${code(what)}.`,
  unreachable: (what) => `nobody listens at ${code(what)}.`,
  'too-many-hops': (what) => `${what} redirects, and no end.`,
  'no-picture': (what) => `what came (${code(what)}) does not begin like a picture.`,
};

const UPLOAD_REFUSALS: Readonly<Record<UploadRefusal, string>> = {
  type: 'its declared type does not begin with `image/`.',
  signature: 'it does not begin with `GIF87a` or `GIF89a`.',
  name: 'the name is that of a folder.',
  rights: 'the shop’s account may not write there.',
};

function openedWords(happened: Extract<Happened, { kind: 'opened' }>): Said {
  const { origin, as, isSniffed, isDownload, hasScript, runs } = happened;
  const takes = `A customer’s browser (MODEL) ${isSniffed ? 'is told no type, looks into the file and takes it for' : 'takes it for'} ${code(as)}`;
  if (runs) {
    return {
      tone: 'harm',
      words: `${takes}. The script in it runs as ${code(origin)}, with the cookies of the customer.`,
    };
  }
  const kept = isDownload ? ' and saves it' : '';
  return {
    tone: 'pass',
    words: `${takes}${kept}. ${hasScript ? 'The script in it does not run.' : 'No script is in it.'}`,
  };
}

/** What the server did, in a sentence. */
export function happenedWords(happened: Happened): Said {
  switch (happened.kind) {
    case 'read':
      return {
        tone: 'go',
        words:
          happened.written === happened.address
            ? `The host is an address already: ${code(happened.address)}.`
            : `${code(happened.written)} is read as the address ${code(happened.address)}.`,
      };
    case 'asked': {
      const { name, address, ttl, isCached } = happened;
      const kept = isCached ? 'known from before' : `may be kept for ${seconds(ttl * 1000)}`;
      return { tone: 'go', words: `DNS: ${code(name)} is ${code(address)} (${kept}).` };
    }
    case 'checked': {
      const { address, use } = happened;
      return use === null
        ? { tone: 'pass', words: `Check: ${code(address)} is a public address.` }
        : { tone: 'stop', words: `Check: ${code(address)} is no public address (${use}).` };
    }
    case 'connected':
      return {
        tone: 'go',
        words: `Connected to ${placeWords(happened.address, happened.port)}. Asked for ${code(happened.path)}.`,
      };
    case 'redirected':
      return { tone: 'go', words: `Sent on, to ${code(happened.to)}.` };
    case 'delivered':
      return happened.secret === null
        ? {
            tone: 'pass',
            words: `Handed out what came, with status ${happened.status}. No secret of the shop is in it.`,
          }
        : { tone: 'harm', words: `Handed out to the stranger: ${SECRETS[happened.secret]}.` };
    case 'refused': {
      const { hop, reason, what } = happened;
      const where = hop > 1 ? `Refused at hop ${hop}` : 'Refused';
      return { tone: 'stop', words: `${where}: ${FETCH_REFUSALS[reason](what)}` };
    }
    case 'stored': {
      const { name, path, isOver } = happened;
      return {
        tone: isOver ? 'harm' : 'go',
        words: `${code(name)} is written to ${code(path)}${isOver ? ', over the file that was there' : ''}.`,
      };
    }
    case 'not-stored':
      return {
        tone: 'stop',
        words: `${code(happened.name)} is not kept: ${UPLOAD_REFUSALS[happened.reason]}`,
      };
    case 'opened':
      return openedWords(happened);
  }
}
