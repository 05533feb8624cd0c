import type { FileState } from '@/labs/exercises/git-lab/state';
import { type Cell, headCell, stagedCell, workingCell } from './words';

const Place = ({ says, id }: Cell) => (
  <td data-says={says}>
    <span class="git-files__says">{says}</span>
    {id !== undefined && <code translate={false}>{id.slice(0, 7)}</code>}
  </td>
);

/** Each file in the three places, with the id of its content in each. */
export const FileTable = ({ files }: { readonly files: readonly FileState[] }) =>
  files.length === 0 ? (
    <p class="git-none">The folder is empty.</p>
  ) : (
    <table class="git-files">
      <caption class="visually-hidden">Each file in the three places of Git</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Working directory</th>
          <th scope="col">Staging area</th>
          <th scope="col">Last commit</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.path}>
            <th scope="row" translate={false}>
              {file.path}
            </th>
            <Place {...workingCell(file)} />
            <Place {...stagedCell(file)} />
            <Place {...headCell(file)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
