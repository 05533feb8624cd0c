import { ALGORITHMS } from '@/labs/exercises/encryption-lab/algorithms';
import { COMMANDS } from '@/labs/exercises/encryption-lab/language';
import { Prose } from '@/widgets/lab/Prose';
import { listed } from './words';

/** The lab’s language: every command as it is written, and what it does. */
export function Reference() {
  return (
    <details class="beneath seal-reference not-content">
      <summary>The language of the lab, on one page</summary>
      <div class="beneath__body">
        <p>
          One command a line; what follows a <code>#</code> is not read. Words in capitals are yours
          to fill in, and what stands in brackets may be left out.
        </p>
        <ul>
          <li>
            <b>VALUE</b>: a text, <code>"Order 77"</code>; bytes, <code>0x00ff</code>; or a name.
            Behind a name stand a row and a part, <code>phones[7].tag</code>. The parts of a sealed
            value are <code>nonce</code>, <code>ciphertext</code> and <code>tag</code>.
          </li>
          <li>
            <b>NAME</b>: a letter, then letters, digits and hyphens. A name stands for one thing.
          </li>
          <li>
            <b>ALGORITHM</b>: {listed(Object.keys(ALGORITHMS))}.
          </li>
          <li>
            <b>KEY</b> and <b>COLUMN</b>: names of such.
          </li>
        </ul>
        <dl class="seal-reference__commands">
          {Object.values(COMMANDS).map(({ usage, does }) => (
            <div key={usage}>
              <dt>
                <code translate={false}>{usage}</code>
              </dt>
              <dd>
                <Prose text={does} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
