import fc from 'fast-check';
import { SHOP_FAULTS, type WrittenRequest } from '@/labs/http/written';

/** Text that keeps its blanks in the middle and has none around it. */
const line = (unit: fc.Arbitrary<string>) =>
  fc.string({ unit, maxLength: 30 }).map((text) => text.trim());
const PRINTABLE = fc.constantFrom(...Array.from('aZ09 \'"\\$`!&;|<>#*?(){}[]~^%=:,./@-_é€𝄞'));

const target = fc
  .tuple(
    fc.constantFrom('/', '/parts', '/parts/2041', '/a/b-c_d.e'),
    fc.constantFrom('', '?', '?q=a', '?q=a%20b&limit=2', '?x=%27%22'),
  )
  .map(([path, query]) => path + (query === '?' ? '' : query));

const header = fc.tuple(
  fc.constantFrom('Accept', 'Content-Type', 'If-Match', 'X-Trace', 'Authorization', 'Empty'),
  line(PRINTABLE),
);

/** Any request that a text of the format can hold. */
export const anyRequest: fc.Arbitrary<WrittenRequest> = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW'),
    target,
    headers: fc.uniqueArray(header, { selector: ([name]) => name, maxLength: 4 }),
    body: fc.oneof(
      fc.constant(''),
      fc.json(),
      fc.array(line(PRINTABLE), { maxLength: 4 }).map((lines) => lines.join('\n').trim()),
    ),
    broken: fc.subarray([...SHOP_FAULTS], { maxLength: 2 }),
  })
  // The format has no way to hold a line that looks like its separator.
  .filter(({ body }) => !/^###/m.test(body));
