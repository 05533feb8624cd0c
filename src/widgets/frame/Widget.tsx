import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { currentAddress } from '@/lib/address';
import { type Reality, RealityBadge } from './RealityBadge';
import { keepTranslatedTextTrue } from '@/lib/translated-text';
import type { Shareable } from './useShareable';
import '@/styles/widgets.css';

interface WidgetProps<S> {
  /** Unique on the page; also the anchor of a link to the widget. */
  readonly id: string;
  readonly title: string;
  readonly badge: Reality;
  readonly shareable: Shareable<S>;
  /** Announced politely whenever it changes. */
  readonly status?: ReadonlySignal<string> | string;
  /** Further buttons before Undo, Reset and Copy link. */
  readonly toolbar?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame that every widget shares: title, badge, undo, reset, link, problems, live region. */
export function Widget<S>({
  id,
  title,
  badge,
  shareable,
  status,
  toolbar,
  children,
}: WidgetProps<S>) {
  useEffect(keepTranslatedTextTrue, []);
  return (
    <section class="widget not-content" id={id} aria-labelledby={`${id}-title`}>
      <header class="widget__head">
        <h2 class="widget__title" id={`${id}-title`}>
          {title}
        </h2>
        <RealityBadge {...badge} />
      </header>
      <Problems messages={shareable.problems} />
      {children}
      <Tools id={id} shareable={shareable}>
        {toolbar}
      </Tools>
      <p class="visually-hidden" role="status">
        {status}
      </p>
    </section>
  );
}

interface ToolsProps<S> {
  /** Of the widget to which a link leads. */
  readonly id: string;
  readonly shareable: Shareable<S>;
  /** Further buttons, before the others. */
  readonly children?: ComponentChildren;
}

/** What every widget offers for its state: undo, reset, and a link to it. */
export function Tools<S>({ id, shareable, children }: ToolsProps<S>) {
  const copied = useSignal('');
  const copyLink = async () => {
    const link = currentAddress();
    link.hash = id;
    try {
      await navigator.clipboard.writeText(link.href);
      copied.value = 'Link copied.';
    } catch {
      copied.value = `Copy this address: ${link.href}`;
    }
  };
  return (
    <div class="widget__tools needs-js">
      {children}
      <button
        type="button"
        class="button"
        disabled={!shareable.canUndo.value}
        onClick={() => shareable.undo()}
      >
        Undo
      </button>
      <button type="button" class="button" onClick={() => shareable.reset()}>
        Reset
      </button>
      <button type="button" class="button" onClick={() => void copyLink()}>
        Copy link
      </button>
      <span role="status">{copied}</span>
    </div>
  );
}

/** What is wrong with a link, or was with the program itself (src/components/island-failures.ts). */
export function Problems({ messages }: { readonly messages: ReadonlySignal<readonly string[]> }) {
  return (
    <div role="alert" class="widget__problems">
      {messages.value.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
