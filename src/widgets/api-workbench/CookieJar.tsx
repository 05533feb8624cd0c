import type { Cookie } from '@/labs/http/cookies';

/** The cookies that a browser would send with the next request. */
export function CookieJar({ jar }: { readonly jar: readonly Cookie[] }) {
  return (
    <div class="wb-jar">
      <span class="lab-label">Cookie jar afterwards</span>{' '}
      {jar.length === 0 ? (
        <span class="wb-jar__empty">empty</span>
      ) : (
        jar.map(({ name, value, attributes }) => (
          <code key={name} translate={false}>
            {name}={value}; {attributes}
          </code>
        ))
      )}
    </div>
  );
}
