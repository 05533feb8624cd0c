import type { TypeWords } from './model';

/** A type; where it names a schema, a link that opens it. */
export function TypeName({ type: { words, ref } }: { readonly type: TypeWords }) {
  if (ref === undefined) return <>{words}</>;
  const open = () => {
    const schema = document.getElementById(`schema-${ref}`);
    if (schema instanceof HTMLDetailsElement) schema.open = true;
  };
  return (
    <a href={`#schema-${ref}`} onClick={open}>
      {words}
    </a>
  );
}
