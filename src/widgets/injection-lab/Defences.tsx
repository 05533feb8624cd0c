import { POLICIES, READER } from '@/labs/exercises/injection-lab/given';

const DEFENCES = [
  { title: 'The role of /reader/search', sql: READER },
  { title: 'The role and the policy of /policies/orders', sql: POLICIES },
] as const;

/** The SQL that made the two roles of the lab, as every run of it does. */
export function Defences() {
  return DEFENCES.map(({ title, sql }) => (
    <figure key={title} class="old-defence not-content">
      <figcaption class="lab-label">{title}</figcaption>
      <pre translate={false} tabIndex={0} role="group" aria-label={title}>
        <code>{sql}</code>
      </pre>
    </figure>
  ));
}
