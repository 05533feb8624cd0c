import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REQUESTS } from '@/labs/http/written';
import {
  type Drafts,
  draftsOf,
  EMPTY_REQUEST,
  movedEarlier,
  queryOf,
  selectedOf,
  textOfDrafts,
  withAdded,
  withoutSelected,
  withQuery,
  withSelected,
} from '@/widgets/api-workbench/model';
import { anyRequest } from '../../labs/http/requests';

const anyDrafts: fc.Arbitrary<Drafts> = fc
  .tuple(fc.array(anyRequest, { minLength: 1, maxLength: 4 }), fc.nat(3))
  .map(([requests, at]) => ({ requests, selected: at % requests.length }));

function drafted(text: string, selected = 0): Drafts {
  const drafts = draftsOf(text, selected);
  if (drafts === undefined) throw new Error(text);
  return drafts;
}

describe('the form', () => {
  it('shows the requests of its text, and the text those of the form', () => {
    fc.assert(
      fc.property(anyDrafts, (drafts) => {
        expect(draftsOf(textOfDrafts(drafts), drafts.selected)).toEqual(drafts);
      }),
    );
  });

  it('has one request selected, whatever is done', () => {
    const step = fc.constantFrom(
      (drafts: Drafts) => withAdded(drafts, [EMPTY_REQUEST]),
      (drafts: Drafts) => withAdded(drafts, [selectedOf(drafts), EMPTY_REQUEST]),
      withoutSelected,
      movedEarlier,
    );
    fc.assert(
      fc.property(anyDrafts, fc.array(step, { maxLength: 30 }), (start, steps) => {
        const { requests, selected } = steps.reduce((drafts, each) => each(drafts), start);
        expect(requests[selected]).toBeDefined();
        expect(requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
      }),
    );
  });

  it('moves a request without changing the others', () => {
    const drafts = drafted('GET /a\n\n###\n\nGET /b\n\n###\n\nGET /c', 2);
    const moved = movedEarlier(drafts);
    expect(moved.requests.map(({ target }) => target)).toEqual(['/a', '/c', '/b']);
    expect(moved.selected).toBe(1);
    expect(movedEarlier({ ...drafts, selected: 0 })).toEqual({ ...drafts, selected: 0 });
  });

  it('keeps a row that is empty, and leaves it out of the text', () => {
    const drafts = withSelected(drafted('GET /a'), {
      ...EMPTY_REQUEST,
      headers: [['', '']],
    });
    expect(selectedOf(drafts).headers).toHaveLength(1);
    expect(textOfDrafts(drafts)).toBe('GET /');
  });

  it.each(['', 'parts', 'GET /a\nno header'])('has nothing to show of %j', (text) => {
    expect(draftsOf(text)).toBeUndefined();
  });
});

describe('the query', () => {
  it('is read as it was put into the address', () => {
    const pair = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 4 }), (pairs) => {
        // Halves of a character cannot be encoded.
        const whole = pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]);
        expect(queryOf(withQuery('/parts?old=1', pairs))).toEqual(whole);
      }),
    );
  });

  it('leaves the path alone', () => {
    expect(withQuery('/parts?a=1', [])).toBe('/parts');
    expect(withQuery('/parts', [['q', 'brake pad']])).toBe('/parts?q=brake+pad');
  });
});
