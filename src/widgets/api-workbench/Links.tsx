import type { Sent } from '@/labs/exercises/http';
import { useBench } from './useBench';
import { linksIn } from './words';

/** What the answer points to, as requests for the form. */
export function Links({ sent }: { readonly sent: Sent }) {
  const bench = useBench();
  const links = linksIn(sent);
  if (links.length === 0) return null;
  const { headers } = sent.request;
  const follow = (target: string) => {
    const kept = headers.filter(([name]) => name.toLowerCase() === 'accept');
    bench.wanted.value = [{ method: 'GET', target, headers: kept, body: '', broken: [] }];
  };
  return (
    <p class="wb-links">
      {links.map(({ to, target }) => (
        <button key={target} type="button" class="button" onClick={() => follow(target)}>
          Follow to {to}
        </button>
      ))}
    </p>
  );
}
