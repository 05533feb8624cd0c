import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Tab {
  readonly id: string;
  /** One or two words, for the tab. */
  readonly label: string;
  readonly title: string;
  readonly content: ComponentChildren;
}

interface TabsProps {
  /** What the tabs are for. */
  readonly label: string;
  readonly tabs: readonly Tab[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Panels of which one is shown; without JavaScript and on paper all stand one below the other. */
export function Tabs({ label, tabs }: TabsProps) {
  const shown = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const goTo = (event: KeyboardEvent) => {
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? -1 : shown.value + (STEPS[event.key] ?? NaN);
    if (Number.isNaN(to)) return;
    event.preventDefault();
    shown.value = (to + tabs.length) % tabs.length;
    list.current?.querySelectorAll('button')[shown.value]?.focus();
  };
  return (
    <div class="car-tabs">
      <div
        class="car-tablist needs-js"
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={goTo}
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`car-tab-${tab.id}`}
            aria-controls={`car-panel-${tab.id}`}
            aria-selected={index === shown.value}
            tabIndex={index === shown.value ? 0 : -1}
            onClick={() => (shown.value = index)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map(({ id, title, content }, index) => (
        <div
          key={id}
          class={`car-tabpanel${index === shown.value ? '' : ' without-js'}`}
          role="tabpanel"
          id={`car-panel-${id}`}
          aria-labelledby={`car-tab-${id}`}
        >
          <h3>{title}</h3>
          {content}
        </div>
      ))}
    </div>
  );
}
