import type { TypeWords } from './model';

/** A type; where it names a schema, a link to that. */
export function TypeName({ type: { words, ref } }: { readonly type: TypeWords }) {
  return ref === undefined ? <>{words}</> : <a href={`#schema-${ref}`}>{words}</a>;
}
