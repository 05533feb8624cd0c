import { useId } from 'preact/hooks';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value with its unit. */
  readonly text: string;
  /** `record` is false while the slider is dragged: one undo then covers the drag. */
  readonly onChange: (value: number, options: { readonly record: boolean }) => void;
}

/** A knob for a number, which says its value beside its name. */
export function Slider({ label, value, min, max, step = 1, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div class="field">
      <p class="field__name">
        <label for={id}>{label}</label> <output for={id}>{text}</output>
      </p>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value), { record: false })}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value), { record: true })}
      />
    </div>
  );
}
