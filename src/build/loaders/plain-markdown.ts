/** What a plain Markdown file shows as text, or drops, because only MDX knows it. */
interface MdxPart {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Such as `<Term>` or `import`. */
  readonly part: string;
}

const FENCE = /^\s*(`{3,}|~{3,})/;
const MODULE =
  /^(?:(import)\s+(?:["']|.*\sfrom\s+["'])|(export)\s+(?:const|let|default|function|[{*]))/;
const COMPONENT = /<([A-Z][\w.]*)(?=[\s/>]|$)/;

/** Imports, exports and components of a Markdown file, outside code. */
export function mdxParts(text: string): readonly MdxPart[] {
  const start = /^---\r?\n[\s\S]*?^---$/m.exec(text)?.[0].split('\n').length ?? 0;
  let fence: string | undefined;
  return text.split('\n').flatMap((written, index) => {
    if (index < start) return [];
    const [, marker] = FENCE.exec(written) ?? [];
    if (fence !== undefined) {
      if (marker?.startsWith(fence) === true) fence = undefined;
      return [];
    }
    if (marker !== undefined) {
      fence = marker;
      return [];
    }
    const line = written.replaceAll(/(`+)[^`]+\1/g, '');
    const [, imported, exported] = MODULE.exec(line) ?? [];
    const statement = imported ?? exported;
    const [, name] = COMPONENT.exec(line) ?? [];
    const part = statement ?? (name === undefined ? undefined : `<${name}>`);
    return part === undefined ? [] : [{ line: index + 1, part }];
  });
}
