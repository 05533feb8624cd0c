import { useId } from 'preact/hooks';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A knob with a few positions, of which one is on. */
export function Choices<T extends string>({ label, options, value, onChange }: ChoicesProps<T>) {
  const id = useId();
  return (
    <div class="instrument__choices" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          class="chip"
          aria-pressed={option.id === value}
          onClick={() => onChange(option.id)}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}
