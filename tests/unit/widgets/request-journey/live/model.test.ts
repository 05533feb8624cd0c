import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveRows, type LoadSample, liveSummary } from '@/widgets/request-journey/live/model';

/** A first load over HTTPS, as a browser would report it. */
const COLD: LoadSample = {
  redirectEnd: 0,
  workerStart: 0,
  fetchStart: 4,
  domainLookupStart: 6,
  domainLookupEnd: 26,
  connectStart: 26,
  secureConnectionStart: 50,
  connectEnd: 76,
  responseStart: 130,
  responseEnd: 134,
  domInteractive: 180,
  domContentLoadedEventEnd: 190,
  loadEventEnd: 240,
  transferSize: 12_300,
  encodedBodySize: 12_000,
  deliveryType: '',
};
const WEB = { scheme: 'https:', host: 'guide.example' };

const times = (sample: LoadSample, origin = WEB) =>
  Object.fromEntries(liveRows(sample, origin).map(({ id, duration }) => [id, duration]));
const why = (sample: LoadSample, id: string, origin = WEB) =>
  liveRows(sample, origin).find((row) => row.id === id)?.why;

describe('liveRows', () => {
  it('splits a first load into its parts', () => {
    expect(times(COLD)).toEqual({
      redirect: 0,
      ready: 6,
      dns: 20,
      tcp: 24,
      tls: 26,
      wait: 54,
      response: 4,
      dom: 46,
      scripts: 10,
      load: 50,
    });
  });

  it('has no gaps and no negative times, whatever the browser says', () => {
    const time = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: false }),
      fc.constantFrom(0, Number.NaN, Infinity, -Infinity),
    );
    const sample = fc.record({
      redirectEnd: time,
      workerStart: time,
      fetchStart: time,
      domainLookupStart: time,
      domainLookupEnd: time,
      connectStart: time,
      secureConnectionStart: time,
      connectEnd: time,
      responseStart: time,
      responseEnd: time,
      domInteractive: time,
      domContentLoadedEventEnd: time,
      loadEventEnd: time,
      transferSize: fc.nat(),
      encodedBodySize: fc.nat(),
      deliveryType: fc.constantFrom('', 'cache', 'navigational-prefetch'),
    });
    fc.assert(
      fc.property(sample, (given) => {
        let end = 0;
        for (const row of liveRows(given, WEB)) {
          expect(row.start).toBeCloseTo(end, 6);
          expect(row.duration).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(row.duration)).toBe(true);
          expect(row.why).not.toBe('');
          end = row.start + row.duration;
        }
      }),
    );
  });

  it('knows a connection that was used again', () => {
    const reused = {
      ...COLD,
      domainLookupStart: 4,
      domainLookupEnd: 4,
      connectStart: 4,
      connectEnd: 4,
      secureConnectionStart: 4,
    };
    expect(times(reused)).toMatchObject({ dns: 0, tcp: 0, tls: 0 });
    expect(why(reused, 'dns')).toBe('an open connection was used again');
  });

  it('knows a page from the cache, a service worker, a folder, and this computer', () => {
    expect(why({ ...COLD, transferSize: 0 }, 'tcp')).toMatch(/cache/);
    expect(why({ ...COLD, deliveryType: 'cache' }, 'tcp')).toMatch(/cache/);
    expect(why({ ...COLD, workerStart: 3 }, 'wait')).toMatch(/service worker/);
    expect(why(COLD, 'dns', { scheme: 'file:', host: '' })).toMatch(/folder/);
    expect(why(COLD, 'dns', { scheme: 'http:', host: 'localhost' })).toMatch(/localhost/);
    expect(why(COLD, 'dns', { scheme: 'http:', host: '127.0.0.1' })).toMatch(/localhost/);
    expect(why(COLD, 'dns', { scheme: 'https:', host: 'localhost.example' })).toMatch(/kept/);
  });

  it('says that nothing is encrypted over http', () => {
    const plain = { ...COLD, secureConnectionStart: 0 };
    const rows = times(plain, { scheme: 'http:', host: 'guide.example' });
    expect(rows).toMatchObject({ tcp: 50, tls: 0 });
    expect(why(plain, 'tls', { scheme: 'http:', host: 'guide.example' })).toMatch(/not|nothing/);
  });
});

describe('liveSummary', () => {
  it('names the protocol and the place', () => {
    expect(liveSummary(COLD, WEB, 'h2')).toBe('The page came from guide.example over HTTP/2.');
    expect(liveSummary(COLD, WEB, '')).toBe('The page came from guide.example.');
    expect(liveSummary({ ...COLD, transferSize: 0 }, WEB, 'h2')).toBe(
      'The page came from the browser’s cache.',
    );
  });
});
