import type { CarMessages } from './content';
import { PATIENCE } from './data';
import type { Trace } from './model';

const SILENCE = `(nothing comes back within ${PATIENCE} seconds)`;

/** One message of the exchange, or what else was found, with its heading. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What goes over the wire in a run, as text, in order. */
export function exchange(
  { answer, driver, stoppedAt }: Trace,
  { request, responses, stranger }: CarMessages,
): readonly Message[] {
  const messages: Message[] = [
    { title: 'The browser sends', text: request },
    answer === null
      ? { title: 'The browser receives', text: SILENCE }
      : {
          title: answer.from === 'proxy' ? 'The proxy answers' : 'The application answers',
          text: responses[answer.status],
        },
  ];
  if (driver.exposed) {
    messages.push({ title: 'A stranger asks, without logging in', text: stranger.request });
    messages.push({ title: 'And is told', text: stranger.response });
  }
  if (stoppedAt === 'dial') {
    messages.push({
      title: 'The browser’s console',
      text: "Uncaught TypeError: Cannot read properties of undefined (reading 'price_cents')",
    });
  }
  return messages;
}
