import type { ReadonlySignal } from '@preact/signals';
import { RealityBadge } from '@/widgets/frame/RealityBadge';
import { Problems } from '@/widgets/frame/Widget';

interface LabHeadProps {
  readonly id: string;
  readonly title: string;
  /** Whether the engine runs in this tab. */
  readonly isLive: boolean;
  /** What runs then, in a sentence. */
  readonly live: string;
  /** “PostgreSQL 18.6, 29 November 2026”: what recorded the results. */
  readonly source: string;
  readonly problems: ReadonlySignal<readonly string[]>;
}

/** The lab’s title, how real it is, and what is wrong. */
export function LabHead({ id, title, isLive, live, source, problems }: LabHeadProps) {
  return (
    <>
      <header class="widget__head">
        <h2 class="widget__title" id={id}>
          {title}
        </h2>
        {isLive ? (
          <RealityBadge kind="LIVE" note={live} />
        ) : (
          <RealityBadge
            kind="RECORDED"
            note={`Every result shown here was recorded on ${source}. Press Start, and the engine runs in this tab.`}
          />
        )}
      </header>
      <Problems messages={problems} />
    </>
  );
}
