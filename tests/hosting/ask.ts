import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came over the wire. */
interface Answer {
  readonly status: number;
  /** The value of a header by its lower-case name; null where it is not sent. */
  readonly header: (name: string) => string | null;
  readonly sent: Buffer;
  /** What was sent, unpacked. */
  readonly content: Buffer;
}

const UNPACK: Readonly<Record<string, (packed: Buffer) => Buffer>> = {
  br: (packed) => brotliDecompressSync(packed),
  gzip: (packed) => gunzipSync(packed),
};

/** Asks once, follows nothing, and takes only the encoding that is named. */
export function ask(address: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': encoding };
    const asked = request(address, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const header = (name: string) => response.headers[name]?.toString() ?? null;
        const sent = Buffer.concat(chunks);
        const unpack = UNPACK[header('content-encoding') ?? ''];
        const content = unpack === undefined ? sent : unpack(sent);
        resolve({ status: response.statusCode ?? 0, header, sent, content });
      });
    });
    asked.on('error', reject).end();
  });
}
