import { PATIENCE } from './data';
import { RETRY_AFTER, type Trace } from './model';

const PART =
  '{"id":2041,"sku":"BRK-2041","name":"Brake pad set, front","category":"brakes",' +
  '"price_cents":4990,"stock":12}';
const REQUEST = `GET /parts/2041 HTTP/1.1
Host: api.sparewheel.example
Accept: application/json`;

const RESPONSES = {
  200: `HTTP/1.1 200 OK
Content-Type: application/json

${PART}`,
  500: `HTTP/1.1 500 Internal Server Error
Content-Type: application/problem+json

{"title":"Internal Server Error","status":500}`,
  502: `HTTP/1.1 502 Bad Gateway
Content-Type: text/html

<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center></body>
</html>`,
  503: `HTTP/1.1 503 Service Unavailable
Content-Type: application/problem+json
Retry-After: ${RETRY_AFTER}

{"title":"Service Unavailable","status":503}`,
} as const;

const SILENCE = `(nothing comes back)

$ curl --max-time ${PATIENCE} https://api.sparewheel.example/parts/2041
curl: (28) Connection timed out`;

/** One message of the exchange, with its heading. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What went over the wire in a run, as text, in order. */
export function exchange({ answer, driver, stoppedAt }: Trace): readonly Message[] {
  const messages: Message[] = [
    { title: 'The browser sends', text: REQUEST },
    answer === null
      ? { title: 'The browser receives', text: SILENCE }
      : {
          title: answer.from === 'proxy' ? 'The proxy answers' : 'The application answers',
          text: RESPONSES[answer.status],
        },
  ];
  if (driver.exposed) {
    messages.push({
      title: 'A stranger asks, without logging in',
      text: `GET /orders/77 HTTP/1.1
Host: api.sparewheel.example
Accept: application/json`,
    });
    messages.push({
      title: 'And is told everything',
      text: `HTTP/1.1 200 OK
Content-Type: application/json

{"id":77,"customer_id":7,"status":"paid","items":[…]}`,
    });
  }
  if (stoppedAt === 'dial') {
    messages.push({
      title: 'The browser’s console',
      text: "Uncaught TypeError: Cannot read properties of undefined (reading 'price_cents')",
    });
  }
  return messages;
}
