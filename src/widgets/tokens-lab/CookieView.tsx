import { attributeWords, HOST_PREFIX } from './words';

/** What the attributes of a cookie do that an answer sets. */
export function CookieView({ line }: { readonly line: string }) {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf('='));
  return (
    <figure class="tk-token">
      <figcaption class="lab-label">The cookie that it sets</figcaption>
      <dl class="tk-fields">
        <div>
          <dt>
            <code translate={false}>{name}</code>
          </dt>
          <dd>
            <span class="tk-says">{name.startsWith('__Host-') && HOST_PREFIX}</span>
          </dd>
        </div>
        {attributes.map((attribute) => (
          <div key={attribute}>
            <dt>
              <code translate={false}>{attribute}</code>
            </dt>
            <dd>
              <span class="tk-says">{attributeWords(attribute)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
