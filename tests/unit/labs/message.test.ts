import { expect, test } from 'vitest';
import { messageBytes, requestMessage, responseMessage } from '@/labs/http/message';

const request = { method: 'POST', target: '/graphql', headers: [], body: '{"ü":1}', broken: [] };

test('a request is written with the host and the length that clients add', () => {
  const message = requestMessage({ ...request, headers: [['content-type', 'application/json']] });
  expect(message.head.split('\n')).toEqual([
    'POST /graphql HTTP/1.1',
    'Host: api.sparewheel.example',
    'Content-Type: application/json',
    'Content-Length: 8',
  ]);
  const short = requestMessage({ ...request, method: 'GET', target: '/parts?q=a', body: '' });
  expect(short.head).toBe('GET /parts?q=a HTTP/1.1\nHost: api.sparewheel.example');
});

test('a host of the reader’s own is sent once', () => {
  const { head } = requestMessage({ ...request, headers: [['host', 'else.example']] });
  expect(head.match(/host/gi)).toHaveLength(1);
  expect(head).toContain('Host: else.example');
});

test('bytes are those on the wire: two for each end of a line, and characters in UTF-8', () => {
  const message = responseMessage({
    status: 200,
    statusText: '',
    headers: [['etag', '"x"']],
    body: 'ü',
    bytes: 2,
  });
  expect(messageBytes(message)).toBe('HTTP/1.1 200\r\nEtag: "x"\r\n\r\n'.length + 2);
});
