import { useId } from 'preact/hooks';
import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing } from './Drawing';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, type Password, PASSWORDS } from './data';
import { equals, hashesFor, opened, store } from './model';
import { SALT_URL, SALTS } from './url';

const BADGE = {
  note: 'Three rows with real hashes, and a short table against them.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/password-salt/model.ts',
} as const;

const SALT_NAMES = [
  { id: SALTS[0], name: 'One for each password' },
  { id: SALTS[1], name: 'None' },
] as const;

interface PickProps {
  readonly label: string;
  readonly value: Password;
  readonly onChange: (password: Password) => void;
}

function Pick({ label, value, onChange }: PickProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(PASSWORDS[currentTarget.selectedIndex] ?? value)}
      >
        {PASSWORDS.map((password) => (
          <option key={password} value={password} translate={false}>
            {password}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Three stored passwords, with a salt or without, and what a thief reads from them. */
export function PasswordSalt() {
  const shareable = useShareable(SALT_URL);
  const { state, set } = shareable;
  const { salt, ada, ben } = state.value;
  const passwords = [ada, ben, 'blue tractor noon'] as const;
  const rows = store(passwords, salt === 'on');
  const open = opened(rows);
  const same = equals(rows);
  const work = hashesFor(rows, 10);
  const alone = store(passwords, false);
  return (
    <Instrument
      id="password-salt"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing rows={rows} isSalted={salt === 'on'} />}
      readings={[
        { label: 'Rows with equal hashes', value: `${same.length} of 3` },
        { label: 'Opened by the table', value: `${open.length} of 3` },
        { label: 'Hashes for 10 M guesses', value: `${work} M` },
      ]}
      knobs={
        <>
          <Choices
            label="Salt"
            options={SALT_NAMES}
            value={salt}
            onChange={(value) => set({ salt: value })}
          />
          <Pick label="Ada chooses" value={ada} onChange={(value) => set({ ada: value })} />
          <Pick label="Ben chooses" value={ben} onChange={(value) => set({ ben: value })} />
        </>
      }
      predict={
        <Predict
          question="The salt lies in the same row, so the thief has it too. Does it still help?"
          options={['No', 'Yes']}
          answer={1}
          explain="It is no secret and need not be one. It makes the prepared table worthless, because nobody prepared one for this salt, and each row must be guessed for itself."
        />
      }
      twin={{
        columns: ['Customer', 'Password', 'Hash without salt', 'Salt', 'Hash with salt'],
        rows: store(passwords, true).map((row, index) => [
          row.name,
          row.password,
          `${alone[index]?.hash ?? ''}…`,
          `${row.salt?.slice(0, 8) ?? ''}…`,
          `${row.hash}…`,
        ]),
      }}
      status={`${salt === 'on' ? 'With a salt for each password' : 'Without salt'}: ${same.length} of 3 rows hold equal hashes, the table opens ${open.length}.`}
    />
  );
}
