/**
 * Status codes of HTTP in plain words: all that the shop answers with, and others that a developer
 * meets. The names and meanings are those of RFC 9110, section 15, of RFC 6585 (428, 429, 431),
 * RFC 7725 (451) and RFC 2324 (418).
 */
export const HTTP_STATUSES: Readonly<
  Record<number, { readonly name: string; readonly plain: string }>
> = {
  101: { name: 'Switching Protocols', plain: 'A WebSocket begins on this connection.' },
  200: { name: 'OK', plain: 'It worked, and the answer is in the body.' },
  201: {
    name: 'Created',
    plain: 'Something new is there. `Location` says where, if it has an address of its own.',
  },
  204: { name: 'No Content', plain: 'It worked, and there is nothing more to say.' },
  206: {
    name: 'Partial Content',
    plain: 'A piece of the whole, as it was asked for: a download goes on, or a video is fetched.',
  },
  304: {
    name: 'Not Modified',
    plain: 'The copy that you have is still right, so no body is sent.',
  },
  400: {
    name: 'Bad Request',
    plain: 'The server cannot make sense of the request. Sent again unchanged, it fails again.',
  },
  401: {
    name: 'Unauthorized',
    plain: 'The server does not know who you are. `WWW-Authenticate` says how to prove it.',
  },
  403: { name: 'Forbidden', plain: 'The server knows who you are, and you may not do this.' },
  404: {
    name: 'Not Found',
    plain: 'There is nothing at this address, or nothing that you may know of.',
  },
  405: {
    name: 'Method Not Allowed',
    plain: 'The address exists, but not for this method. `Allow` lists the right ones.',
  },
  406: {
    name: 'Not Acceptable',
    plain: 'None of the formats that `Accept` asks for is on offer.',
  },
  408: { name: 'Request Timeout', plain: 'The client was too slow to send its request.' },
  409: {
    name: 'Conflict',
    plain: 'The request is sound, but it does not fit what is there already.',
  },
  410: { name: 'Gone', plain: 'It was here, and it will not come back.' },
  412: {
    name: 'Precondition Failed',
    plain: 'A condition of the request does not hold: the thing has changed since you read it.',
  },
  413: { name: 'Content Too Large', plain: 'The body is above the limit, such as an upload.' },
  414: { name: 'URI Too Long', plain: 'Data stands in the address that belongs in a body.' },
  415: {
    name: 'Unsupported Media Type',
    plain: 'The server does not read bodies of this `Content-Type`.',
  },
  416: { name: 'Range Not Satisfiable', plain: 'The piece asked for lies beyond the end.' },
  418: { name: 'I’m a teapot', plain: 'An April Fools’ joke of 1998 that kept its number.' },
  422: {
    name: 'Unprocessable Content',
    plain: 'The server has read the body and understood it, and its content breaks a rule.',
  },
  428: {
    name: 'Precondition Required',
    plain: 'A change needs a condition here: say in `If-Match` which version you have read.',
  },
  429: {
    name: 'Too Many Requests',
    plain: 'You asked too often. `Retry-After` says how long to wait.',
  },
  431: {
    name: 'Request Header Fields Too Large',
    plain: 'The headers are above the limit, usually because of cookies that have grown.',
  },
  451: { name: 'Unavailable For Legal Reasons', plain: 'A law or a court forbids it.' },
  500: {
    name: 'Internal Server Error',
    plain: 'A bug of the server. The caller can do nothing but report it.',
  },
  501: { name: 'Not Implemented', plain: 'The server does not know the method at all.' },
  503: {
    name: 'Service Unavailable',
    plain: 'The server is too busy or in maintenance. Come back after `Retry-After`.',
  },
  504: {
    name: 'Gateway Timeout',
    plain: 'A system behind the server did not answer in time; nobody knows what it did.',
  },
  505: { name: 'HTTP Version Not Supported', plain: 'A very old or very odd client.' },
};
