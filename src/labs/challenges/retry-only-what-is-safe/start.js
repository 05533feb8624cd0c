const ATTEMPTS = 3;

/** The status of the last answer; `send(request)` sends once and gives a status. */
export function sendWithRetry(request, send) {
  let status;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    status = send(request);
    if (status < 400) break;
  }
  return status;
}
