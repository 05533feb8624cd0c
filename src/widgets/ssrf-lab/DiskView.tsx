import type { SsrfRun } from '@/labs/exercises/ssrf-lab/rig';
import { changeOf } from './model';

interface DiskViewProps {
  readonly run: Pick<SsrfRun, 'files' | 'happened'>;
}

/** Characters of a file that are shown. */
const MOST_SHOWN = 90;
const shown = (content: string) =>
  content.length > MOST_SHOWN ? `${content.slice(0, MOST_SHOWN)}…` : content;

/** The server’s files after a run. */
export function DiskView({ run: { files, happened } }: DiskViewProps) {
  return (
    <table class="sf-disk">
      <caption>The server’s disk afterwards (MODEL)</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What stands in it</th>
        </tr>
      </thead>
      <tbody>
        {files.map(([path, content]) => {
          const change = changeOf(happened, path);
          return (
            <tr key={path} data-change={change}>
              <th scope="row">
                <code translate={false}>{path}</code>
                {change !== undefined && <b> {change}</b>}
              </th>
              <td>
                <code translate={false}>{shown(content)}</code>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
