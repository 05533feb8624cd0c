import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { headerOf, SHOP_FAULTS, type WrittenRequest } from '@/labs/http/written';
import { Editor, type EditorProps, type RichEditor } from '@/widgets/lab/Editor';
import { HEADER_NAMES, METHODS } from './data';
import { queryOf, withQuery } from './model';
import { PairRows } from './PairRows';
import { FAULT_WORDS } from './words';

interface RequestFormProps {
  readonly request: WrittenRequest;
  readonly onRequest: (request: WrittenRequest) => void;
  readonly onRun: () => void;
  /** Takes a command of curl that was pasted into the address; false where it is none. */
  readonly onCurl: (text: string) => boolean;
  readonly isLocked: boolean;
  readonly rich: RichEditor | undefined;
  readonly target: RefObject<HTMLInputElement>;
}

const PARTS = ['query', 'headers', 'body', 'shop'] as const;
type Part = (typeof PARTS)[number];
const TITLES: Readonly<Record<Part, string>> = {
  query: 'Query',
  headers: 'Headers',
  body: 'Body',
  shop: 'Shop',
};

/** One request as a form: method and address, and its parts one at a time. */
export function RequestForm(props: RequestFormProps) {
  const { request, onRequest, onRun, onCurl, isLocked, target: field } = props;
  const { method, target, headers, body, broken } = request;
  const chosen = useSignal<Part | null>(null);
  const change = (changed: Partial<WrittenRequest>) => onRequest({ ...request, ...changed });
  const counts: Readonly<Record<Part, number>> = {
    query: queryOf(target).length,
    headers: headers.length,
    body: body === '' ? 0 : body.split('\n').length,
    shop: broken.length,
  };
  const part = chosen.value ?? PARTS.findLast((each) => counts[each] > 0) ?? 'headers';
  return (
    <div class="wb-form">
      <div class="wb-line">
        <select
          class="wb-input wb-method"
          aria-label="Method"
          value={method}
          disabled={isLocked}
          onChange={({ currentTarget }) => change({ method: currentTarget.value })}
        >
          {[...new Set([...METHODS, method])].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <input
          ref={field}
          class="wb-input wb-target"
          aria-label="Path and query"
          value={target}
          readOnly={isLocked}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          onInput={({ currentTarget }) => change({ target: currentTarget.value })}
          onPaste={(event) => {
            if (onCurl(event.clipboardData?.getData('text') ?? '')) event.preventDefault();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onRun();
          }}
        />
      </div>
      <div class="wb-parts" role="group" aria-label="Parts of the request">
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            class="wb-part"
            aria-pressed={each === part}
            onClick={() => (chosen.value = each)}
          >
            {TITLES[each]} {counts[each] > 0 && <span class="lab-count">{counts[each]}</span>}
          </button>
        ))}
      </div>
      {part === 'query' && (
        <PairRows
          kind="Parameter"
          pairs={queryOf(target)}
          onPairs={(pairs) => change({ target: withQuery(target, pairs) })}
          isLocked={isLocked}
        />
      )}
      {part === 'headers' && (
        <PairRows
          kind="Header"
          pairs={headers}
          onPairs={(pairs) => change({ headers: pairs })}
          names={HEADER_NAMES}
          isLocked={isLocked}
        />
      )}
      {part === 'body' && (
        <Editor
          label="Body"
          language={bodyLanguage(request)}
          text={body}
          onText={(text) => change({ body: text })}
          onRun={onRun}
          faults={NO_FAULTS}
          isLocked={isLocked}
          {...(props.rich && { rich: props.rich })}
        />
      )}
      {part === 'shop' && (
        <fieldset class="wb-faults">
          <legend>Out of order while this request is answered</legend>
          {SHOP_FAULTS.map((fault) => (
            <label key={fault}>
              <input
                type="checkbox"
                checked={broken.includes(fault)}
                disabled={isLocked}
                onChange={({ currentTarget }) =>
                  change({
                    broken: SHOP_FAULTS.filter((each) =>
                      each === fault ? currentTarget.checked : broken.includes(each),
                    ),
                  })
                }
              />{' '}
              {FAULT_WORDS[fault]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const NO_FAULTS: EditorProps['faults'] = [];

/** Colours for JSON where the body is said to be some, or nothing is said. */
const bodyLanguage = ({ headers }: WrittenRequest): EditorProps['language'] =>
  /json/i.test(headerOf(headers, 'Content-Type') ?? 'json') ? 'json' : 'http';
