import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULTS, GUESSES, PARTS, STAGES } from '@/widgets/car/data';
import { PART_TEXTS } from '@/widgets/car/parts/data';
import recordings from '@/data/recordings/exchanges.json';
import { recordingOf } from '@/lib/exchanges';
import { carMessages } from '@/widgets/car/content';
import { exchange } from '@/widgets/car/exchanges';
import {
  bonnetAngle,
  FAULT_IDS,
  FAULTY_PART,
  FRONTEND_FAULTS,
  PART_IDS,
  ROUTE,
  steps,
  trace,
} from '@/widgets/car/model';

const messages = carMessages(recordings);
const faults = fc.subarray([...FAULT_IDS]);
const backendFaults = fc.subarray(FAULT_IDS.filter((fault) => !FRONTEND_FAULTS.includes(fault)));

describe('an intact car', () => {
  const run = trace([]);

  it('answers 200 and shows the part', () => {
    expect(run.answer).toEqual({
      status: 200,
      reason: 'OK',
      from: 'application',
      retryAfter: null,
    });
    expect(run.driver).toEqual({ screen: 'part', exposed: false });
    expect(run.stoppedAt).toBeNull();
  });

  it('does the work of every stage, from the pedals to the dial and back through the same parts', () => {
    expect(run.stages.every((stage) => stage.outcome === 'done')).toBe(true);
    expect(run.stages.map((stage) => stage.part)).toEqual([
      'pedals',
      'wiring',
      'ecu',
      'brakes',
      'engine',
      'tank',
      'engine',
      'ecu',
      'wiring',
      'dashboard',
    ]);
  });
});

describe('any faults together', () => {
  it('end the run at one stage at most, and reach no stage after it', () => {
    fc.assert(
      fc.property(faults, (broken) => {
        const { stages, stoppedAt } = trace(broken);
        const failed = stages.filter((stage) => stage.outcome === 'failed');
        expect(failed.map((stage) => stage.id)).toEqual(stoppedAt === null ? [] : [stoppedAt]);
        const end =
          stoppedAt === null ? stages.length : stages.findIndex((s) => s.id === stoppedAt);
        stages.forEach((stage, index) => {
          expect(stage.outcome === 'not-reached').toBe(index > end);
        });
      }),
    );
  });

  it('terminate in a number of steps that the route bounds, whatever the order of the faults', () => {
    fc.assert(
      fc.property(faults, (broken) => {
        const run = trace(broken);
        expect(steps(run)).toBeGreaterThan(0);
        expect(steps(run)).toBeLessThanOrEqual(ROUTE.length);
        expect(trace(broken.toReversed())).toEqual(run);
      }),
    );
  });

  it('give no status code exactly when the wire is cut', () => {
    fc.assert(
      fc.property(faults, (broken) => {
        expect(trace(broken).answer === null).toBe(broken.includes('wire'));
      }),
    );
  });

  it('never turn an error into a success', () => {
    fc.assert(
      fc.property(faults, fc.constantFrom(...FAULT_IDS), (broken, further) => {
        const before = trace(broken).answer?.status ?? 0;
        const after = trace([...broken, further]).answer?.status ?? 0;
        if (before !== 200) expect(after).not.toBe(200);
      }),
    );
  });

  it('expose other people’s orders only with worn brakes and a backend that answers', () => {
    fc.assert(
      fc.property(faults, (broken) => {
        const { answer, driver } = trace(broken);
        expect(driver.exposed).toBe(broken.includes('brakes') && answer?.status === 200);
      }),
    );
  });

  it('are answered by exactly one of the guesses', () => {
    fc.assert(
      fc.property(faults, (broken) => {
        const { screen } = trace(broken).driver;
        expect(GUESSES.filter((guess) => guess.screens.includes(screen))).toHaveLength(1);
      }),
    );
  });

  it('show a response in the exchange whose status line is the answer', () => {
    fc.assert(
      fc.property(faults, (broken) => {
        const run = trace(broken);
        const received = exchange(run, messages)[1]?.text ?? '';
        if (run.answer === null) expect(received).not.toContain('HTTP/1.1');
        else expect(received).toContain(`HTTP/1.1 ${run.answer.status} ${run.answer.reason}\n`);
        expect(received.includes('Retry-After')).toBe((run.answer?.retryAfter ?? null) !== null);
      }),
    );
  });
});

it('carries what was recorded through the stages of a request', () => {
  const [row] = recordingOf(recordings, 'sql/part-row').steps;
  expect(`${STAGES.query.carries};`).toBe(row?.input);
  expect(messages.request.startsWith(`${STAGES['wire-out'].carries} `)).toBe(true);
  const response = messages.responses[200].replaceAll(/[\s]+/g, '');
  const [start = ''] = STAGES['wire-back'].carries.replaceAll(/\s+/g, '').split('…');
  expect(response).toContain(start.slice(0, -1));
});

describe('a fault', () => {
  it.each(FAULT_IDS)('in the car changes what the driver sees: %s', (fault) => {
    expect(trace([fault]).driver).not.toEqual(trace([]).driver);
  });

  it('in the frontend alone never changes the backend’s answer', () => {
    fc.assert(
      fc.property(backendFaults, fc.subarray([...FRONTEND_FAULTS]), (behind, before) => {
        expect(trace([...behind, ...before]).answer).toEqual(trace(behind).answer);
      }),
    );
  });

  it('has the status code or symptom that its text promises', () => {
    for (const fault of FAULT_IDS) {
      const { answer } = trace([fault]);
      const promised = /^\d{3}/.exec(FAULTS[fault].symptom)?.[0];
      expect(promised).toBe(answer === null ? undefined : String(answer.status));
    }
  });

  it('of the backend leaves the page standing, and the fault of the page leaves the backend fine', () => {
    expect(trace(['tank']).driver.screen).not.toBe('blank');
    expect(trace(['dash']).answer?.status).toBe(200);
    expect(trace(['dash']).driver.screen).toBe('blank');
  });
});

describe('the catalogue', () => {
  it('numbers at least 16 parts without a gap', () => {
    expect(PART_IDS.length).toBeGreaterThanOrEqual(16);
    expect(PART_IDS.map((id) => PARTS[id].number)).toEqual(PART_IDS.map((_, index) => index + 1));
  });

  it('gives every part its own page and its own words, those in the drawing short', () => {
    const texts = PART_IDS.map((id) => PART_TEXTS[id]);
    for (const key of ['what', 'ends', 'technical'] as const) {
      expect(new Set(texts.map((text) => text[key])).size).toBe(PART_IDS.length);
    }
    expect(new Set(texts.map(({ pages }) => pages[0])).size).toBe(PART_IDS.length);
    for (const { short } of texts) expect(short.length).toBeLessThanOrEqual(17);
  });

  it('says something about every stage and every fault', () => {
    for (const { id } of ROUTE) expect(Object.values(STAGES[id]).every(Boolean)).toBe(true);
    for (const fault of FAULT_IDS) expect(PART_IDS).toContain(FAULTY_PART[fault]);
  });
});

describe('the bonnet', () => {
  it('opens steadily from shut and stays within its hinge', () => {
    expect(bonnetAngle(0)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (xray) => {
        expect(bonnetAngle(xray + 1)).toBeGreaterThanOrEqual(bonnetAngle(xray));
        expect(bonnetAngle(xray + 1)).toBeLessThanOrEqual(34);
      }),
    );
  });
});
