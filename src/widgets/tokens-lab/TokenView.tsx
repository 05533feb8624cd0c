import type { Fields } from '@/labs/exercises/tokens-lab/jwt';
import { isChanged, type Sighting } from './model';
import { fieldWords, signatureWords } from './words';

interface TokenViewProps {
  readonly sighting: Sighting;
  /** Where it was seen. */
  readonly place: string;
}

/** A token taken apart; one that was seen before is only named. */
export function TokenView({ sighting, place }: TokenViewProps) {
  const { letter, token, isNew, origin } = sighting;
  if (!isNew) {
    return (
      <p class="tk-again">
        {place}: <b>token {letter}</b>, as before.
      </p>
    );
  }
  const { header, payload, signature } = token;
  return (
    <figure class="tk-token">
      <figcaption class="lab-label">
        {place}: token {letter}
        {origin && <span class="tk-made"> made of token {origin.letter}</span>}
      </figcaption>
      <Part name="Header" fields={header} origin={origin?.token.header} />
      <Part name="Payload" fields={payload} origin={origin?.token.payload} />
      <div class="tk-part" data-part="signature">
        <p class="tk-part__name">Signature</p>
        <p class="tk-signature">
          {signatureWords(header['alg'], signature)}{' '}
          {origin !== undefined && signature !== '' && (
            <b>
              {signature === origin.token.signature
                ? `It is still that of token ${origin.letter}.`
                : 'It was made anew.'}
            </b>
          )}
        </p>
      </div>
    </figure>
  );
}

interface PartProps {
  readonly name: 'Header' | 'Payload';
  readonly fields: Fields;
  readonly origin: Fields | undefined;
}

function Part({ name, fields, origin }: PartProps) {
  return (
    <div class="tk-part" data-part={name.toLowerCase()}>
      <p class="tk-part__name">{name}</p>
      <dl class="tk-fields">
        {Object.entries(fields).map(([field, value]) => (
          <div key={field}>
            <dt>
              <code translate={false}>{field}</code>
            </dt>
            <dd>
              <code translate={false}>
                {isChanged(field, fields, origin) ? (
                  <mark>{JSON.stringify(value)}</mark>
                ) : (
                  JSON.stringify(value)
                )}
              </code>{' '}
              {isChanged(field, fields, origin) && <b>changed</b>}{' '}
              <span class="tk-says">{fieldWords(field, value)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
