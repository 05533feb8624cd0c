/** How real a widget is; see the page “How to use this guide”. */
export interface Reality {
  readonly kind: 'LIVE' | 'RECORDED' | 'MODEL';
  /** What the kind means here, where the usual sentence does not fit. */
  readonly meaning?: string;
  /** One sentence: what runs, was run, or is modelled. */
  readonly note: string;
  readonly assumptions?: readonly string[];
  /** Path of the model's source file in the repository. */
  readonly model?: string;
}

const MEANING = {
  LIVE: 'The real engine runs in this tab.',
  RECORDED: 'A real engine was run; this is its recording.',
  MODEL: 'A simulation, with its assumptions listed here.',
} as const;

/** A badge that explains itself when it is opened. */
export function RealityBadge({
  kind,
  meaning = MEANING[kind],
  note,
  assumptions = [],
  model,
}: Reality) {
  return (
    <details class="reality">
      <summary>
        <span class="visually-hidden">How real is this? </span>
        {kind}
      </summary>
      <div class="reality__text">
        <p>
          <strong>{meaning}</strong> {note}
        </p>
        {assumptions.length > 0 && (
          <ul>
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        )}
        {model !== undefined && (
          <p>
            The model’s source: <code>{model}</code>
          </p>
        )}
      </div>
    </details>
  );
}
