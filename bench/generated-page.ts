/** Words of the field; with the sentences below they make text that compresses like prose. */
const NOUNS =
  'request response table index queue cache worker order part customer server client token session schema query row column lock transaction replica shard backup deploy container image log metric trace alert budget limit retry timeout price stock invoice shelf supplier basket report batch job event stream topic consumer'.split(
    ' ',
  );
const VERBS =
  'reads writes checks stores sends locks counts sorts copies drops retries measures rejects signs joins scans caches routes moves splits'.split(
    ' ',
  );
const ADJECTIVES =
  'slow stale small large broken nightly remote local shared empty early late cheap busy idle full'.split(
    ' ',
  );

/** Minimal standard generator: the same page for the same seed, on every machine. */
function random(seed: number): () => number {
  let state = (seed + 1) * 48271;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * A page of about 900 words with three code blocks, a table and links, as MDX.
 * @param index its number, which decides its words
 */
export function generatedPage(index: number, section: string): string {
  const next = random(index);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  const noun = () => (next() < 0.12 ? `${pick(NOUNS)}-${Math.floor(next() * 500)}` : pick(NOUNS));
  const clause = () => `the ${pick(ADJECTIVES)} ${noun()} ${pick(VERBS)} one ${noun()}`;
  const sentence = () => {
    const text = `${clause()}, and ${clause()} before ${clause()}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const rows = Array.from({ length: 5 }, () => `| ${noun()} | ${clause()} | ${noun()} |`);
  return `---
title: The ${pick(ADJECTIVES)} ${pick(NOUNS)} ${index}
description: A generated page, number ${index}, about how ${clause()} in a shop.
section: ${section}
level: beginner
prerequisites: []
reading: 5
doing: 0
updated: 2026-01-01
sources: []
onward: [basics/why-it-matters]
---

${paragraph()}

## How ${clause()}

${paragraph()}

\`\`\`sql
SELECT ${noun().replaceAll('-', '_')}, count(*) FROM orders
WHERE part_id = ${index} AND quantity > ${Math.floor(next() * 9)}
GROUP BY 1 ORDER BY 2 DESC LIMIT 20;
\`\`\`

${paragraph()}

| Part | What happens | Then |
| --- | --- | --- |
${rows.join('\n')}

## When ${clause()}

${paragraph()} See [what the backend is](/basics/what-is-backend-development/).

\`\`\`python
def ${pick(NOUNS)}_${index}(orders):
    return [order for order in orders if order.part == ${index}]
\`\`\`

${paragraph()}

## Why ${clause()}

${paragraph()} See [HTTP](/apis/http/) and [transactions](/databases/transactions/).

\`\`\`bash
curl -i http://localhost:3000/parts/${index}
\`\`\`

${paragraph()}
`;
}
