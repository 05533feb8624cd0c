import type { Attempt, Graded, Table, Verdict } from './definition.ts';

/**
 * A goal that looks at the database after the run, too.
 * @param probes read-only queries, whose tables `check` gets in this order
 */
export const probed = <O>(
  probes: readonly string[],
  check: (attempt: Attempt<O>, tables: readonly Table[]) => Verdict,
): Graded<O> => ({
  async grade(engine, attempt) {
    const tables: Table[] = [];
    for (const probe of probes) {
      const { results, ending } = await engine.query(probe);
      const [table] = results;
      // A probe that fails is the lab’s fault.
      if (ending.kind !== 'done' || table === undefined) throw new Error(`no answer to ${probe}`);
      tables.push(table);
    }
    return check(attempt, tables);
  },
});
