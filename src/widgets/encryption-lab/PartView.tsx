import type { Part } from '@/labs/exercises/encryption-lab/result';
import { several } from '@/widgets/lab/words';
import { drawn, drawnText } from './model';
import { changedWords } from './words';

/** Bytes in hexadecimal, with what they are and, where they are a text, the text. */
export function PartView({ part }: { readonly part: Part }) {
  const words = changedWords(part);
  return (
    <div class="seal-part" data-is={part.is}>
      <p class="seal-part__is">
        <b>{part.is}</b> {several(part.length, 'byte')}
        {words !== undefined && <span class="seal-part__changed">{words}</span>}
      </p>
      <PartBytes part={part} />
    </div>
  );
}

/** The bytes alone, where a table says what they are. */
export function PartBytes({ part }: { readonly part: Part }) {
  const { text, hex, changed, length } = part;
  return (
    <>
      {text !== undefined && (
        <p class="seal-text" translate={false}>
          {drawnText(text, length, changed).map(({ text: piece, isMarked }, index) =>
            isMarked ? <mark key={index}>{piece}</mark> : piece,
          )}
        </p>
      )}
      {hex === undefined ? (
        <p class="seal-part__lasting">Other bytes in each run.</p>
      ) : (
        <code class="seal-hex" translate={false}>
          {drawn(hex, changed).map((line, index) => (
            <span key={index} class="seal-hex__line">
              {line.map((group, at) => (
                <span key={at} class="seal-hex__group">
                  {group.map(({ digits, isMarked }, byte) => (
                    <>
                      {byte > 0 && ' '}
                      {isMarked ? <mark>{digits}</mark> : digits}
                    </>
                  ))}
                </span>
              ))}
            </span>
          ))}
        </code>
      )}
    </>
  );
}
