import type { ComponentChildren } from 'preact';

interface BenchProps {
  /** What is written here. */
  readonly title: string;
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly resetStep: () => void;
  /** Start, or Run. */
  readonly foot: ComponentChildren;
  /** The editor. */
  readonly children: ComponentChildren;
}

/** What is pressed and written, with what takes it back. */
export function Bench(props: BenchProps) {
  const { title, isBusy, canUndo, canRedo, undo, redo, resetStep, foot, children } = props;
  return (
    <div class="lab-bench">
      <div class="lab-bench__bar">
        <span class="lab-label">{title}</span>
        <Tool name="Undo" use={undo} isOff={!canUndo || isBusy} />
        <Tool name="Redo" use={redo} isOff={!canRedo || isBusy} />
        <Tool name="Reset step" use={resetStep} isOff={isBusy} />
      </div>
      {children}
      <div class="lab-bench__foot">{foot}</div>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly use: () => void;
  readonly isOff: boolean;
}

const Tool = ({ name, use, isOff }: ToolProps) => (
  <button type="button" class="tool" disabled={isOff} onClick={use}>
    {name}
  </button>
);
