import type { ComponentChildren } from 'preact';

/** The real thing under a friendly control: the SQL, the HTTP text, the command. */
export function Beneath(props: { readonly summary: string; readonly children: ComponentChildren }) {
  return (
    <details class="beneath">
      <summary>{props.summary}</summary>
      <div class="beneath__body">{props.children}</div>
    </details>
  );
}
