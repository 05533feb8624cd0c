/** A small reverse proxy, as one stands in front of the shop: it answers when the shop cannot. */
import { createServer, request as send, type Server, STATUS_CODES } from 'node:http';

/**
 * Passes every request on to `port` on this machine; it does not listen yet.
 * @param patience how long it waits for an answer, in ms
 */
export function createProxy(port: number, patience: number): Server {
  return createServer((request, response) => {
    const fail = (status: 502 | 504) => {
      const title = `${status} ${STATUS_CODES[status] ?? ''}`;
      const body = `<!doctype html>\n<title>${title}</title>\n<h1>${title}</h1>`;
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Length': Buffer.byteLength(body),
      });
      response.end(body);
    };
    const { method, url: path, headers } = request;
    const onward = send({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.setTimeout(patience, () => onward.destroy(new Error('no answer in time')));
    onward.on('error', ({ message }) => fail(message === 'no answer in time' ? 504 : 502));
    request.pipe(onward);
  });
}
