const ATTEMPTS = 3;
const IDEMPOTENT = ['GET', 'HEAD', 'PUT', 'DELETE'];

/** The status of the last answer; `send(request)` sends once and gives a status. */
export function sendWithRetry(request, send) {
  const isSafe = IDEMPOTENT.includes(request.method) || Boolean(request.idempotencyKey);
  let status;
  for (let attempt = 1; attempt <= (isSafe ? ATTEMPTS : 1); attempt += 1) {
    status = send(request);
    if (status !== 503) break;
  }
  return status;
}
