import { withUnitsKept } from '@/lib/no-break';

/** Plain text in which `backticks` make code and **stars** make bold. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(`[^`]*`|\*\*[^*]+\*\*)/).map((part) => {
        if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
        if (part.startsWith('**')) return <strong>{withUnitsKept(part.slice(2, -2))}</strong>;
        return withUnitsKept(part);
      })}
    </>
  );
}

/** The same text without its signs, to be spoken. */
export const spoken = (text: string): string => text.replaceAll(/[`*]/g, '');
