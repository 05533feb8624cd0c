/**
 * Prints which expressions of a file of Prometheus rules do not follow the grammar of PromQL, and
 * ends with 1 if there are any. Usage: node check-promql.js FILE
 */
import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';

const file = process.argv[2];
const { groups } = parse(readFileSync(file, 'utf8'));
for (const { rules } of groups) {
  for (const { record, alert, expr } of rules) {
    parser.parse(expr).iterate({
      enter: ({ type, from }) => {
        if (!type.isError) return;
        console.log(`${file}: ${record ?? alert}: no PromQL from “${expr.slice(from, from + 20)}”`);
        process.exitCode = 1;
      },
    });
  }
}
