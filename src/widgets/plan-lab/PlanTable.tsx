import type { Plan, PlanNode } from '@/labs/explain/plan';
import { nameOf, number } from './words';

interface PlanTableProps {
  readonly plan: Plan;
  readonly caption: string;
}

type Cells = readonly (readonly [column: string, value: (node: PlanNode) => number | undefined])[];

const COLUMNS: Cells = [
  ['Cost', ({ cost }) => cost],
  ['Rows expected', ({ expected }) => expected],
  ['Rows real', ({ real }) => real?.rows],
  ['Loops', ({ real }) => real?.loops],
  ['In vain', ({ real }) => real?.removed],
  ['Own pages hit', ({ ownPages }) => ownPages?.hit],
  ['Own pages read', ({ ownPages }) => ownPages?.read],
  ['Log records', ({ log }) => log?.records],
];

/** The same numbers as the tree has; columns without a number are left out. */
export function PlanTable({ plan: { nodes }, caption }: PlanTableProps) {
  const columns = COLUMNS.filter(([, value]) => nodes.some((node) => value(node) !== undefined));
  const parents = new Map(
    nodes.flatMap((node) => node.children.map((child) => [child.number, node.number] as const)),
  );
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`${caption}, as a table`}>
      <table class="plan-table">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Gives to</th>
            <th scope="col">What it does</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" data-number>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.number}>
              <td>{node.number}</td>
              <td>{parents.get(node.number) ?? 'you'}</td>
              <th scope="row">{nameOf(node)}</th>
              {columns.map(([name, value]) => {
                const found = value(node);
                return (
                  <td key={name} data-number>
                    {found === undefined ? '–' : number(found)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
