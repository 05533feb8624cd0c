import { describe, expect, it } from 'vitest';
import recordings from '@/data/recordings/exchanges.json';
import { journeyMessages } from '@/widgets/request-journey/content';
import { codec, sameOptions } from '@/widgets/request-journey/url';
import { FIRST_VISIT, PRESETS } from '@/widgets/request-journey/data';
import { exchanges } from '@/widgets/request-journey/exchanges';
import {
  COPIES,
  FRONTS,
  journey,
  type JourneyOptions,
  PHASE_IDS,
  type PhaseId,
} from '@/widgets/request-journey/model';

const messages = journeyMessages(recordings);

const text = (id: PhaseId, patch: Partial<JourneyOptions> = {}) => {
  const options = { ...FIRST_VISIT, ...patch };
  return exchanges(id, options, journey(options), messages)
    .map((exchange) => exchange.text)
    .join('\n');
};

describe('what is exchanged', () => {
  it('is shown for every step in every setting, in lines that a page has room for', () => {
    for (const id of PHASE_IDS) {
      for (const copy of COPIES) {
        for (const front of FRONTS) {
          for (const query of [2, 12_000]) {
            const lines = text(id, { copy, front, query }).split('\n');
            expect(lines.length).toBeGreaterThan(1);
            for (const line of lines) expect(line.length).toBeLessThanOrEqual(62);
          }
        }
      }
    }
  });

  it('asks whether a stale copy still holds, with the validator it was stored with', () => {
    expect(text('request')).not.toContain('if-none-match');
    expect(text('request', { copy: 'stale' })).toContain('if-none-match: "p2041-v12-html"');
    expect(text('response', { copy: 'stale' })).toMatch(/ 304 [^]*ETag: "p2041-v12-html"/);
    expect(text('response', { copy: 'stale' })).not.toContain('<title>');
  });

  it('has the messages of the TLS 1.3 handshake in their order', () => {
    const order = [
      'ClientHello',
      'ServerHello',
      'EncryptedExtensions',
      'Certificate}',
      'CertificateVerify',
      'Finished',
    ].map((message) => text('tls').indexOf(message));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
  });

  it('acknowledges each first number plus one in the TCP handshake', () => {
    expect(text('tcp')).toMatch(/SYN, ACK\s+seq=300\s+ack=101[^]*ack=301/);
  });

  it('says of each message of the shop what was run, and when', () => {
    for (const id of ['request', 'database', 'response'] as const) {
      const [first] = exchanges(id, FIRST_VISIT, journey(FIRST_VISIT), messages);
      expect(first?.source).toMatch(/\d\.\d.*, recorded on \d+ \w+ 20\d\d$/);
    }
  });

  it('writes the request in HTTP/2 with the fields of HTTP/1.1, and no host', () => {
    expect(text('request')).toMatch(
      /:method: GET\n:scheme: https\n:authority: www\.sparewheel\.example\n:path: \/parts\/2041\naccept: text\/html$/,
    );
  });

  it('shows the part of the running story', () => {
    for (const piece of ['2041', 'BRK-2041', 'Brake pad set, front', '4990', '12']) {
      expect(text('database')).toContain(piece);
    }
  });

  it('shows no row and no 200 when the web server gave up', () => {
    const broken = { query: 12_000 };
    expect(text('database', broken)).toContain('Seq Scan on order_items');
    expect(text('database', broken)).not.toContain('BRK-2041');
    expect(text('response', broken)).toContain('504 Gateway Timeout');
    expect(text('web-server', broken)).toContain('upstream timed out');
  });
});

describe('the state in the address', () => {
  it('reproduces every preset', () => {
    for (const { options } of PRESETS) {
      const { state, problems } = codec.read(codec.write({ ...codec.initial, ...options }, ''));
      expect(problems).toEqual([]);
      expect(sameOptions(state, options)).toBe(true);
    }
  });

  it('refuses what it does not know, with a sentence and the usual setting', () => {
    const { state, problems } = codec.read('?journey.km=-5&journey.warm=tea&journey.step=<b>');
    expect(state).toEqual(codec.initial);
    expect(problems).toHaveLength(3);
  });
});
