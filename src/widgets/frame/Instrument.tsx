import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { keepTranslatedTextTrue } from '@/lib/translated-text';
import { type Reality, RealityBadge } from './RealityBadge';
import type { Shareable } from './useShareable';
import { Problems, Tools } from './Widget';
import './instrument.css';

/** A number that matters, with what it counts. */
export interface Reading {
  readonly label: string;
  readonly value: string | number;
}

/** What a drawing shows, as a table; each row begins with its heading. */
export interface Twin {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface InstrumentProps<S> {
  /** Unique on the page; also the anchor of a link to the instrument. */
  readonly id: string;
  readonly caption: string;
  /** Two to six sentences that say everything the drawing shows at first. */
  readonly description: string;
  readonly badge: Omit<Reality, 'kind' | 'meaning'>;
  readonly shareable: Shareable<S>;
  /** One `<svg class="fig">` with what the present state gives. */
  readonly drawing: ComponentChildren;
  readonly readings: readonly Reading[];
  /** At most three, with what breaks things among them. */
  readonly knobs: ComponentChildren;
  /** A guess before the surprising result. */
  readonly predict?: ComponentChildren;
  readonly twin: Twin;
  /** What the last change did, announced politely. */
  readonly status: string;
}

/** A figure that runs: plate and caption as every figure has them, below it a few fine controls. */
export function Instrument<S>({
  id,
  caption,
  description,
  badge,
  shareable,
  drawing,
  readings,
  knobs,
  predict,
  twin,
  status,
}: InstrumentProps<S>) {
  useEffect(keepTranslatedTextTrue, []);
  return (
    <div class="figure instrument not-content" id={id} role="group" aria-labelledby={`${id}-name`}>
      <figure class="figure__plate">
        <figcaption class="figure__text beside">
          <p class="figure__caption" id={`${id}-name`}>
            {caption}
          </p>
          <details>
            <summary class="figure__in-words">In words</summary>
            <p>{description}</p>
          </details>
        </figcaption>
        <div class="figure__drawing" role="img" aria-label={caption}>
          {drawing}
        </div>
      </figure>
      <div class="instrument__bench" data-pagefind-ignore>
        <Problems messages={shareable.problems} />
        <dl class="instrument__readings">
          {readings.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div class="instrument__knobs needs-js">{knobs}</div>
        {predict}
        <div class="instrument__foot">
          <RealityBadge kind="MODEL" {...badge} />
          <Tools id={id} shareable={shareable} />
        </div>
        <details class="instrument__twin">
          <summary>As a table</summary>
          <div class="table-scroll" role="group" aria-label={caption} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {twin.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {twin.rows.map(([heading, ...cells], row) => (
                  <tr key={row}>
                    <th scope="row">{heading}</th>
                    {cells.map((cell, column) => (
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
        <p class="visually-hidden" role="status">
          {status}
        </p>
      </div>
    </div>
  );
}
