import { useId, useState } from 'preact/hooks';
import { writingCommand } from '@/labs/shell/writing';
import { Beneath } from '@/widgets/frame/Beneath';

interface FileEditorProps {
  /** By path; missing before the first run. */
  readonly files: Readonly<Record<string, string>> | undefined;
  readonly isLocked: boolean;
  /** Takes the command that writes the file. */
  readonly save: (command: string) => void;
}

const NEW = '';
const MARKS = /^<{7}/m;

/** Rows of the field. */
const FEWEST = 5;
const MOST = 14;

/** Writes a file whole: the command that does it goes into the terminal. */
export function FileEditor({ files = {}, isLocked, save }: FileEditorProps) {
  const paths = Object.keys(files);
  const usual = paths.find((path) => MARKS.test(files[path] ?? '')) ?? paths[0] ?? NEW;
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  /** What was typed; undefined while the file is as it lies there. */
  const [draft, setDraft] = useState<string>();
  const ids = { file: useId(), name: useId(), content: useId() };
  const current = chosen !== undefined && (chosen === NEW || chosen in files) ? chosen : usual;
  const path = current === NEW ? name.trim() : current;
  const content = draft ?? files[current] ?? '';
  const rows = Math.min(MOST, Math.max(FEWEST, content.split('\n').length));
  return (
    <Beneath summary="Write a file">
      <div class="file-editor">
        <p class="field">
          <label for={ids.file}>File</label>
          <select
            id={ids.file}
            value={current}
            onChange={({ currentTarget }) => {
              setChosen(currentTarget.value);
              setDraft(undefined);
            }}
          >
            {paths.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
            <option value={NEW}>A new file …</option>
          </select>
        </p>
        {current === NEW && (
          <p class="field">
            <label for={ids.name}>Its name</label>
            <input
              id={ids.name}
              class="file-editor__name"
              type="text"
              value={name}
              spellcheck={false}
              autocapitalize="off"
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </p>
        )}
        <label class="visually-hidden" for={ids.content}>
          Content of {path === '' ? 'the file' : path}
        </label>
        <textarea
          id={ids.content}
          class="file-editor__content"
          rows={rows}
          spellcheck={false}
          autocapitalize="off"
          translate={false}
          value={content}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          disabled={isLocked || path === ''}
          onClick={() => {
            save(writingCommand(path, content));
            setChosen(path);
            setDraft(undefined);
          }}
        >
          Save
        </button>
      </div>
    </Beneath>
  );
}
