import { useId } from 'preact/hooks';

type Pair = readonly [name: string, value: string];

interface PairRowsProps {
  /** What a pair is, for labels: “Header”. */
  readonly kind: string;
  readonly pairs: readonly Pair[];
  readonly onPairs: (pairs: readonly Pair[]) => void;
  /** Names that are offered. */
  readonly names?: readonly string[];
  readonly isLocked: boolean;
}

/** Names and values, one pair in a row. */
export function PairRows({ kind, pairs, onPairs, names = [], isLocked }: PairRowsProps) {
  const list = useId();
  return (
    <div class="wb-pairs">
      {pairs.map(([name, value], index) => (
        <div key={index} class="wb-pair">
          <input
            class="wb-input"
            aria-label={`${kind} ${index + 1}, name`}
            list={names.length > 0 ? list : undefined}
            placeholder="Name"
            value={name}
            readOnly={isLocked}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            onInput={({ currentTarget }) =>
              onPairs(pairs.with(index, [currentTarget.value, value]))
            }
          />
          <input
            class="wb-input"
            aria-label={`${kind} ${index + 1}, value`}
            placeholder="Value"
            value={value}
            readOnly={isLocked}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            onInput={({ currentTarget }) => onPairs(pairs.with(index, [name, currentTarget.value]))}
          />
          <button
            type="button"
            class="tool"
            aria-label={`Remove ${kind.toLowerCase()} ${index + 1}`}
            disabled={isLocked}
            onClick={() => onPairs(pairs.toSpliced(index, 1))}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        class="tool"
        disabled={isLocked}
        onClick={() => onPairs([...pairs, ['', '']])}
      >
        Add {kind.toLowerCase()}
      </button>
      {names.length > 0 && (
        <datalist id={list}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
