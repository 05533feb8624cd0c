import { RealityBadge } from '@/widgets/frame/RealityBadge';
import type { CarMessages } from './content';
import { exchange } from './exchanges';
import type { Live } from './useLive';
import type { Run } from './useRun';

interface MessagesProps {
  readonly run: Run;
  readonly live: Live;
  readonly messages: CarMessages;
}

/** What went over the wire in the run in view, as text. */
export function Messages({ run, live, messages }: MessagesProps) {
  const shown = run.sent?.messages ?? (live.isOn ? [] : exchange(run.run, messages));
  return (
    <>
      {!live.isOn && (
        <RealityBadge
          kind="RECORDED"
          note={`${messages.source}. Not all header fields are shown; what the browser itself finds is the model’s.`}
        />
      )}
      {shown.map(({ title, text }) => (
        <div key={title} class="car-message">
          <p>
            <strong>{title}</strong>
          </p>
          <pre tabIndex={0}>{text}</pre>
        </div>
      ))}
    </>
  );
}
