import type { Program } from '../runtime.ts';
import { headOf } from './imports.ts';
import { SQLITE } from './packages.ts';

/**
 * Go's own network for WebAssembly, in which the servers and clients of one program meet. What connects
 * through it is these packages, and of `net/http` what sends or serves; that has much beside, such as
 * the names of status codes.
 */
const CONNECTING = /^net$|^net\/(http\/(httptest|httputil)|smtp|rpc)$/;
const CONNECTS =
  /\bhttp\.(Get|Head|Post|PostForm|Client|DefaultClient|Transport|Server|Serve|ListenAndServe)\b/;

/** What a program uses that is not the real thing, in the reader's words. */
export function standIns({ files }: Program): string[] {
  const found = new Set<string>();
  for (const [name, source] of Object.entries(files)) {
    if (!name.endsWith('.go')) continue;
    for (const { path } of headOf(source).imports) {
      if (path === SQLITE) found.add('SQLite (sql.js)');
      const connects = path === 'net/http' && CONNECTS.test(source);
      if (connects || CONNECTING.test(path)) found.add('loopback network');
    }
  }
  return [...found];
}
