/**
 * Prints what GitHub's language service finds in a workflow, by line, and ends with 1 if it finds
 * anything. Usage: node check-workflow.js FILE
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';

// Its modules import JSON without the attribute that Node.js demands.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return resolved.url.endsWith('.json')
      ? { ...resolved, importAttributes: { type: 'json' } }
      : resolved;
  },
});
const { validate } = await import('@actions/languageservice');

const file = process.argv[2];
const address = `file:///.github/workflows/${basename(file)}`;
const workflow = TextDocument.create(address, 'yaml', 1, readFileSync(file, 'utf8'));
const findings = await validate(workflow);
for (const { range, message } of findings) {
  console.log(`${basename(file)}:${range.start.line + 1}: ${message}`);
}
if (findings.length > 0) process.exitCode = 1;
