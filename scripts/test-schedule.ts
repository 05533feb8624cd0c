/** Something that runs for a while, among others. */
export interface Task {
  readonly name: string;
  /** What has to have ended before, well or not; names of tasks that do not run are passed over. */
  readonly after?: readonly string[];
  /** Whether it uses the whole machine, so that nothing runs beside it. */
  readonly alone?: boolean;
}

/**
 * Runs tasks side by side, at most `lanes` at once: whenever one ends, the first in order that may
 * begin does. Resolves when all have ended.
 * @throws Error where tasks wait for each other; whatever `run` throws
 */
export async function runSideBySide<T extends Task>(
  tasks: readonly T[],
  lanes: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const left = new Set(tasks);
  const running = new Map<T, Promise<void>>();
  const mayBegin = ({ after = [], alone = false }: T) => {
    const others = [...running.keys()];
    const hasRoom = running.size === 0 || (!alone && running.size < lanes && !others[0]?.alone);
    return hasRoom && ![...left, ...others].some(({ name }) => after.includes(name));
  };
  while (left.size > 0 || running.size > 0) {
    for (const task of left) {
      if (!mayBegin(task)) continue;
      left.delete(task);
      running.set(
        task,
        run(task).finally(() => running.delete(task)),
      );
    }
    if (running.size === 0) {
      throw new Error(`these wait for each other: ${[...left].map(({ name }) => name).join(', ')}`);
    }
    await Promise.race(running.values());
  }
}
