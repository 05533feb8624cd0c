import { type FaultId, RETRY_AFTER } from '../model';

/** Why each fault has the effect it has; for what is drawn on the server, so that it reaches no script. */
export const WHY: Readonly<Record<FaultId, string>> = {
  tank: 'The query fails, nobody in the code expected that, and the framework’s last safety net answers 500. Code that expects a missing database says 503 Service Unavailable. An empty table is something else: a part that does not exist is 404, a search without hits is 200 with an empty list.',
  wire: 'A status code is part of a response, and no response came. The timeout is the browser’s own finding. The server’s log has no line about this request, because it never arrived.',
  ecu: 'A dead process cannot answer, so the reverse proxy in front of it does: it could not get a valid response, which is 502. Its error page is HTML, so a script that expects JSON and does not look at the status stumbles over the first “<”. A load balancer that knows of no healthy server often says 503, and one that waits in vain for a hung server says 504.',
  brakes:
    'Nothing fails, so no alarm goes off. With working brakes GET /orders/77 is 401 for someone who has not logged in, and 403 or 404 for any customer but the one who placed it.',
  heat: `The request waits in a full queue and is then turned away, to keep the server alive for the others. Retry-After asks for ${RETRY_AFTER} seconds of patience. Without such a limit all requests would get slower together until they time out.`,
  dash: 'Ask the API with curl and you get 200 and the JSON. The script looks for data.part.price_cents, the response has price_cents at the top level, and the error stops the rendering. The server’s monitoring shows nothing wrong.',
};
