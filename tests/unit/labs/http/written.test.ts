import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REQUESTS, readRequests, writeRequests } from '@/labs/http/written';
import { anyRequest } from './requests';

describe('requests as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { minLength: 1, maxLength: 5 }), (requests) => {
        expect(readRequests(writeRequests(requests))).toEqual({ requests, faults: [] });
      }),
    );
  });

  it('never break the reader, and every fault has a place in the text', () => {
    const pieces = fc.constantFrom('GET', ' /parts', '\n', '\r\n', '###', '# broken: ', 'handler');
    const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const { requests, faults } = readRequests(whole);
        expect(requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
        for (const { at, message } of faults) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(whole.length);
          expect(message).toMatch(/^[A-Z].*\.$/);
        }
        expect(requests.length === 0 && faults.length === 0).toBe(false);
      }),
    );
  });

  it('are as editors have them', () => {
    const text = [
      '### Sign in',
      '// a note',
      'POST /sessions HTTP/1.1',
      'Content-Type:application/json  ',
      '# Accept: text/html',
      'X-Empty:',
      '',
      '',
      '{ "email": "a" }',
      '',
      '### Then',
      '# broken: handler, capacity',
      'GET https://api.sparewheel.example/parts?q=brake pad',
    ].join('\r\n');
    expect(readRequests(text)).toEqual({
      requests: [
        {
          method: 'POST',
          target: '/sessions',
          headers: [
            ['Content-Type', 'application/json'],
            ['X-Empty', ''],
          ],
          body: '{ "email": "a" }',
          broken: [],
        },
        {
          method: 'GET',
          target: 'https://api.sparewheel.example/parts?q=brake pad',
          headers: [],
          body: '',
          broken: ['handler', 'capacity'],
        },
      ],
      faults: [],
    });
  });

  it.each([
    ['', 0, /no request here/],
    ['# broken: handler', 0, /no request here/],
    ['parts/2041', 0, /method and a path/],
    ['GET parts', 0, /method and a path/],
    ['GET /\nno colon', 6, /a name, a colon/],
    ['GET /\nNo Token: 1', 6, /a name, a colon/],
    ['# broken: windows\nGET /', 0, /What can be broken/],
    ['GET /\n###\n'.repeat(21), 200, /20 requests at most; these are 21/],
  ])('%j has a fault', (text, at, message) => {
    const [fault] = readRequests(text).faults;
    expect(fault?.at).toBe(at);
    expect(fault?.message).toMatch(message);
  });
});
