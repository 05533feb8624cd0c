/** A judgement in words, and with the rows that show it. */
import type { StopReason } from '../protocol.ts';
import type { Verdict } from '../exercises/definition.ts';
import type { ColumnFault, Difference, Shown } from './compare.ts';
import type { Fault, Judgement, Limit, PlanRule } from './judgement.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const counted = (count: number, one: string, many = `${one}s`) =>
  `${NUMBER.format(count)} ${count === 1 ? one : many}`;
const coded = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

type Tables = NonNullable<Verdict['tables']>;

const captioned = (caption: string, { columns, rows, count }: Shown): Tables[number] => ({
  caption,
  table: { columns, rows, count },
});

function columnWords(fault: ColumnFault): string {
  switch (fault.kind) {
    case 'count':
      if (fault.actual === 0) return 'Your statement returns no table, and the answer is one.';
      return `Your table has ${counted(fault.actual, 'column')}, and the answer has ${NUMBER.format(fault.expected)}.`;
    case 'names':
      return `${fault.missing.length === 1 ? 'A column is missing by its name' : 'Columns are missing by their names'}: ${coded(fault.missing)}.`;
    case 'order':
      return 'The values are right, but they stand in each other’s columns. Put the columns in the order of the question.';
  }
}

interface Said {
  readonly says: string;
  readonly tables?: Tables;
}

function differenceWords(found: Difference): Said {
  switch (found.kind) {
    case 'columns':
      return { says: columnWords(found.fault) };
    case 'type':
      return {
        says: `The column \`${found.column}\` has the type ${found.actual}, and the answer has ${found.expected} there.`,
      };
    case 'rows-missing':
      return {
        says: `${counted(found.missing.count, 'row is', 'rows are')} missing; all that you have are right.`,
        tables: [captioned('Missing', found.missing)],
      };
    case 'rows-extra':
      return {
        says: `${counted(found.extra.count, 'row is', 'rows are')} too many; all that are asked for are there.`,
        tables: [captioned('Too many', found.extra)],
      };
    case 'rows-differ':
      return {
        says: `${counted(found.missing.count, 'row is', 'rows are')} missing, and ${counted(found.extra.count, 'row does', 'rows do')} not belong there.`,
        tables: [captioned('Missing', found.missing), captioned('Not asked for', found.extra)],
      };
    case 'duplicates':
      return {
        says: `The rows are the right ones, but not as often as they should be. This row is asked for ${counted(found.expected, 'time')}, and you have it ${counted(found.actual, 'time')}.`,
        tables: [captioned('The row', found.row)],
      };
    case 'values':
      return {
        says: `Values differ in the column \`${found.column}\`${found.only === undefined ? '' : `, and only in their ${found.only}`}; the rest of those rows is right.`,
        tables: [captioned('Expected', found.expected), captioned('Yours', found.actual)],
      };
    case 'order':
      return {
        says: `The rows are right, and their order is not: your row ${NUMBER.format(found.position)} comes too early.`,
        tables: [captioned(`Your row ${NUMBER.format(found.position)}`, found.row)],
      };
  }
}

function stopWords(reason: StopReason): string {
  switch (reason.kind) {
    case 'time':
      return `It was stopped after ${counted(reason.milliseconds / 1000, 'second')}, so it could not be judged. Does a join lack its condition, or a recursion its end?`;
    case 'asked':
      return 'You stopped it, so it could not be judged.';
    case 'crash':
      return 'The engine ran out of what it needs and was started again, so your answer could not be judged. Does it make very many rows, or very long texts?';
  }
}

function limitWords(limit: Limit): string {
  switch (limit.kind) {
    case 'rows':
    case 'bytes':
      return `Your answer has ${counted(limit.rows, 'row')}, more than the lab takes over (${limit.kind === 'rows' ? '10,000 rows' : '4 MB'}), so it was not judged. Does a join lack its condition?`;
    case 'cell':
      return 'A value of your answer is longer than 100,000 characters, so it was not judged.';
    case 'sql':
      return `Your text has ${NUMBER.format(limit.bytes)} bytes, and the lab takes ${NUMBER.format(limit.limit)}.`;
    case 'statement-count':
      return `Your text has ${NUMBER.format(limit.statements)} statements, and the lab takes ${NUMBER.format(limit.limit)}.`;
    case 'not-text':
      return 'Your text has a NUL character, which PostgreSQL’s texts cannot hold.';
    case 'input':
      return '`COPY … FROM STDIN` waits for data that nobody sends here.';
    case 'stopped':
      return stopWords(limit.reason);
  }
}

function planWords(rule: PlanRule, actual: number | undefined): string {
  return actual === undefined
    ? rule.because
    : `${rule.because} It read ${counted(actual, 'page')}.`;
}

function faultWords(fault: Fault): Said {
  switch (fault.kind) {
    case 'nothing':
      return { says: 'There is no statement to judge yet.' };
    case 'statements':
      return {
        says: `The answer is one statement, and you sent ${NUMBER.format(fault.count)}. Put the others into comments.`,
      };
    case 'state': {
      if (fault.difference === undefined) {
        return { says: `Afterwards, ${fault.about} cannot be read any more.` };
      }
      const { says, tables } = differenceWords(fault.difference);
      return { says: `Look at ${fault.about} afterwards. ${says}`, ...(tables ? { tables } : {}) };
    }
    case 'touched':
      return {
        says: `The data is right, but your statements touched ${counted(fault.actual, 'row')}, and ${NUMBER.format(fault.expected)} would do.`,
      };
    case 'word':
      return { says: fault.rule.because };
    case 'plan':
      return { says: planWords(fault.rule, fault.actual) };
    case 'error':
      return { says: `PostgreSQL refuses it with ${fault.error.code}: ${fault.error.message}.` };
    case 'transaction':
      return {
        says:
          fault.word === undefined
            ? 'A transaction is open. End it with COMMIT or ROLLBACK, then run your answer again.'
            : `An answer is tried in a transaction of its own, which ${fault.word.toUpperCase()} would end. Leave it out.`,
      };
    case 'limit':
      return { says: limitWords(fault.limit) };
    default:
      return differenceWords(fault);
  }
}

/**
 * What a reader is told of a judgement.
 * @param explanation what they learn once their answer is right
 */
export function verdictOf(judgement: Judgement, explanation: string): Verdict {
  if (judgement.kind === 'right') return { solved: true, says: explanation };
  if (judgement.kind !== 'elsewhere') return { solved: false, ...faultWords(judgement) };
  const { says, tables } = faultWords(judgement.fault);
  return {
    solved: false,
    says: `Right on your data, wrong on other data: the same tables of a shop with ${judgement.about}. ${says}`,
    ...(tables ? { tables } : {}),
  };
}
