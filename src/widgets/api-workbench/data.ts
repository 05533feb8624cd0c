export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Headers that the shop understands. */
export const HEADER_NAMES = [
  'Accept',
  'Authorization',
  'Content-Type',
  'Cookie',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'traceparent',
  'X-Request-Id',
] as const;
