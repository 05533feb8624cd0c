import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSUMED, FIRST_VISIT, LIMITS, PHASE_TEXT, PRESETS } from '@/widgets/request-journey/data';
import {
  COPIES,
  FRONTS,
  journey,
  type JourneyOptions,
  PHASE_IDS,
  phaseAt,
  type PhaseId,
  propagation,
  timeByWorker,
  WARM,
} from '@/widgets/request-journey/model';

const options: fc.Arbitrary<JourneyOptions> = fc.record({
  km: fc.integer(LIMITS.km),
  query: fc.integer(LIMITS.query),
  copy: fc.constantFrom(...COPIES),
  front: fc.constantFrom(...FRONTS),
  warm: fc.subarray([...WARM]),
});
/** Journeys that leave the browser. */
const asking = options.filter(({ copy }) => copy !== 'fresh');

const duration = (given: JourneyOptions, id: PhaseId) =>
  journey(given).phases.find((phase) => phase.id === id)?.duration ?? Number.NaN;
const without = (given: JourneyOptions, item: (typeof WARM)[number]): JourneyOptions => ({
  ...given,
  warm: given.warm.filter((other) => other !== item),
});
const withWarm = (given: JourneyOptions, item: (typeof WARM)[number]): JourneyOptions => ({
  ...given,
  warm: [...without(given, item).warm, item],
});

describe('the waterfall', () => {
  it('has every step once, in order, end to end, and its sum is the total', () => {
    fc.assert(
      fc.property(options, (given) => {
        const { phases, total } = journey(given);
        expect(phases.map(({ id }) => id)).toEqual(PHASE_IDS);
        let end = 0;
        for (const phase of phases) {
          expect(phase.duration).toBeGreaterThanOrEqual(0);
          expect(phase.start).toBeCloseTo(end, 9);
          end = phase.start + phase.duration;
        }
        expect(total).toBeCloseTo(end, 9);
      }),
    );
  });

  it('gives a skipped step no time, and every other step some', () => {
    fc.assert(
      fc.property(options, (given) => {
        for (const phase of journey(given).phases) {
          expect(phase.duration === 0).toBe(phase.skipped !== null);
        }
      }),
    );
  });

  it('never gets shorter with distance', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 0, max: 20_000 }), (given, more) => {
        const farther = { ...given, km: given.km + more };
        expect(journey(farther).total).toBeGreaterThanOrEqual(journey(given).total - 1e-9);
      }),
    );
  });

  it('never gets shorter with a slower query', () => {
    fc.assert(
      fc.property(asking, fc.integer({ min: 0, max: 20_000 }), (given, more) => {
        const slower = { ...given, query: given.query + more };
        expect(journey(slower).total).toBeGreaterThanOrEqual(journey(given).total - 1e-9);
      }),
    );
  });

  it('spends all its time on the four kinds of worker', () => {
    fc.assert(
      fc.property(options, (given) => {
        const result = journey(given);
        const shares = timeByWorker(result, (id) => PHASE_TEXT[id].worker);
        const sum = Object.values(shares).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(result.total, 6);
      }),
    );
  });
});

describe('the network', () => {
  it('follows the speed of light in fibre', () => {
    // 2 × 1,500 km × 1.5 ÷ 200 km per ms
    expect(propagation(1_500)).toBeCloseTo(22.5, 9);
    expect(journey(FIRST_VISIT).roundTrip).toBeCloseTo(27.5, 9);
    expect(ASSUMED.fibreKmPerMs).toBeCloseTo(299_792.458 / 1.5 / 1_000, 0);
  });

  it('spends one round trip on TCP and exactly one more on TLS 1.3', () => {
    fc.assert(
      fc.property(asking, (given) => {
        const cold = without(given, 'connection');
        const { roundTrip } = journey(cold);
        expect(duration(cold, 'tcp')).toBe(roundTrip);
        expect(duration(cold, 'tcp') + duration(cold, 'tls')).toBeCloseTo(2 * roundTrip, 9);
      }),
    );
  });

  it('needs four round trips on a first visit: DNS, TCP, TLS, HTTP', () => {
    const trips = journey(FIRST_VISIT).phases.reduce((sum, { roundTrips }) => sum + roundTrips, 0);
    expect(trips).toBe(4);
  });

  it('saves exactly the DNS phase when the answer is kept', () => {
    fc.assert(
      fc.property(asking, (given) => {
        const cold = without(without(given, 'connection'), 'dns');
        const saved = journey(cold).total - journey(withWarm(cold, 'dns')).total;
        expect(saved).toBeCloseTo(duration(cold, 'dns'), 6);
      }),
    );
  });

  it('saves exactly DNS, TCP and TLS when a connection is open', () => {
    fc.assert(
      fc.property(asking, (given) => {
        const cold = without(without(given, 'connection'), 'dns');
        const saved = journey(cold).total - journey(withWarm(cold, 'connection')).total;
        expect(saved).toBeCloseTo(3 * journey(cold).roundTrip, 6);
      }),
    );
  });

  it('is never slower through a CDN, even one without a copy', () => {
    fc.assert(
      fc.property(asking, (given) => {
        const direct = journey({ ...given, front: 'balancer' }).total;
        expect(journey({ ...given, front: 'cdn' }).total).toBeLessThanOrEqual(direct + 1e-6);
      }),
    );
  });
});

describe('the caches', () => {
  it('leave nothing but the browser when its copy is fresh', () => {
    fc.assert(
      fc.property(options, (given) => {
        const fresh = journey({ ...given, copy: 'fresh' });
        expect(fresh.total).toBe(ASSUMED.browserCacheMs + ASSUMED.renderMs);
        expect(fresh.status).toBeNull();
      }),
    );
  });

  it('answer 304 for a stale copy, with the same work and fewer bytes', () => {
    const first = journey(FIRST_VISIT);
    const again = journey({ ...FIRST_VISIT, copy: 'stale' });
    expect(again.status).toBe(304);
    const saved = (ASSUMED.pageBytes - ASSUMED.notModifiedBytes) / ASSUMED.bytesPerMs;
    expect(first.total - again.total).toBeCloseTo(saved, 9);
    expect(duration({ ...FIRST_VISIT, copy: 'stale' }, 'database')).toBe(FIRST_VISIT.query);
  });

  it('skip the database when the application has the part', () => {
    fc.assert(
      fc.property(asking, (given) => {
        const hit = withWarm(given, 'app');
        expect(duration(hit, 'database')).toBe(0);
        expect(journey(hit).status).not.toBe(504);
        const saved = journey(without(given, 'app')).total - journey(hit).total;
        expect(saved).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('keep the shop out of it when the CDN has a copy', () => {
    fc.assert(
      fc.property(asking, fc.integer(LIMITS.query), (given, query) => {
        const edge = { ...given, front: 'cdn-copy' } as const;
        for (const id of ['web-server', 'application', 'application-cache', 'database'] as const) {
          expect(duration(edge, id)).toBe(0);
        }
        expect(journey({ ...edge, query }).total).toBe(journey(edge).total);
      }),
    );
  });
});

describe('the time-out', () => {
  it('ends the wait of the web server after five seconds and answers 504', () => {
    fc.assert(
      fc.property(asking, (given) => {
        const slow: JourneyOptions = {
          ...without(given, 'app'),
          front: 'balancer',
          query: LIMITS.query.max,
        };
        const waited =
          duration(slow, 'application') +
          duration(slow, 'application-cache') +
          duration(slow, 'database');
        expect(waited).toBeCloseTo(ASSUMED.gatewayTimeoutMs, 6);
        expect(journey(slow).status).toBe(504);
      }),
    );
  });

  it('is met by exactly one of the presets', () => {
    const broken = PRESETS.filter(({ options: given }) => journey(given).status === 504);
    expect(broken.map(({ id }) => id)).toEqual(['missing-index']);
    expect(PRESETS.filter(({ breaks }) => breaks)).toEqual(broken);
  });
});

describe('phaseAt', () => {
  it('finds the phase that is running, and never one that is skipped', () => {
    fc.assert(
      fc.property(options, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const result = journey(given);
        const phase = phaseAt(result, share * result.total);
        expect(phase.skipped).toBeNull();
        expect(phase.start).toBeLessThanOrEqual(share * result.total);
        expect(phase.start + phase.duration).toBeGreaterThanOrEqual(share * result.total - 1e-6);
      }),
    );
  });

  it('stays inside for moments before the start and after the end', () => {
    const result = journey(FIRST_VISIT);
    expect(phaseAt(result, -1).id).toBe('browser-cache');
    expect(phaseAt(result, result.total + 1).id).toBe('render');
  });
});
