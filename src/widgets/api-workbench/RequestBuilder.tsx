import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { cookieHeader } from '@/labs/http/cookies';
import { curlOf } from '@/labs/http/curl-writer';
import { headerOf, MOST_REQUESTS, type WrittenRequest, writeRequests } from '@/labs/http/written';
import { Editor, type EditorProps, type RichEditor } from '@/widgets/lab/Editor';
import { CurlBox } from './CurlBox';
import {
  type Drafts,
  draftsOf,
  EMPTY_REQUEST,
  movedEarlier,
  selectedOf,
  textOfDrafts,
  withAdded,
  withoutSelected,
  withSelected,
} from './model';
import { RequestForm } from './RequestForm';
import { RequestStrip } from './RequestStrip';
import { useBench } from './useBench';

type BuilderProps = EditorProps & { readonly rich?: RichEditor };

/** The requests of a step: one in a form, all of them as text. */
export function RequestBuilder(props: BuilderProps) {
  const { text, onText, onRun, isLocked } = props;
  const bench = useBench();
  const local = useSignal({ text, drafts: draftsOf(text) });
  const isText = useSignal(false);
  const isCurl = useSignal(false);
  const curl = useSignal('');
  const said = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const isAwaited = useRef(false);
  // A text from outside, such as a solution, takes the place of what was typed.
  const drafts = local.value.text === text ? local.value.drafts : draftsOf(text);

  const show = (next: Drafts) => {
    const written = textOfDrafts(next);
    local.value = { text: written, drafts: next };
    if (written !== text) onText(written);
  };
  const add = (requests: readonly WrittenRequest[]) => {
    said.value = '';
    if (drafts === undefined) {
      onText(`${text.trimEnd()}\n\n###\n\n${writeRequests(requests)}`);
      return;
    }
    const next = withAdded(drafts, requests);
    if (next === drafts) said.value = `A run sends ${MOST_REQUESTS} requests at most.`;
    else show(next);
  };
  const adding = useRef(add);
  adding.current = add;
  useEffect(
    () =>
      bench.wanted.subscribe((requests) => {
        if (requests.length === 0) return;
        bench.wanted.value = [];
        isText.value = false;
        adding.current(requests);
        isAwaited.current = true;
      }),
    [],
  );
  // The form of what was added is drawn by now.
  useEffect(() => {
    if (isAwaited.current) field.current?.focus();
    isAwaited.current = false;
  });

  const replace = ([first = EMPTY_REQUEST, ...others]: readonly WrittenRequest[]) => {
    if (drafts !== undefined) show(withAddedBehind(withSelected(drafts, first), others));
  };
  const replacing = useRef(replace);
  replacing.current = replace;
  const readPasted = async (pasted: string) => {
    const { readCurl } = await import('@/labs/http/curl-reader');
    const reading = readCurl(pasted);
    if ('fault' in reading) {
      isCurl.value = true;
      curl.value = pasted;
      said.value = reading.fault;
    } else {
      said.value = reading.notes.join(' ');
      replacing.current(reading.requests);
    }
  };
  const paste = (pasted: string): boolean => {
    const isCommand = /^\s*(\$\s+)?curl\s/.test(pasted);
    if (isCommand) void readPasted(pasted);
    return isCommand;
  };
  const copyCurl = async () => {
    if (drafts === undefined) return;
    const command = curlOf(withCookies(selectedOf(drafts), cookieHeader(bench.jar.value)));
    try {
      await navigator.clipboard.writeText(command);
      said.value = 'Copied as a command of curl.';
    } catch {
      isCurl.value = true;
      curl.value = command;
      said.value = 'The command stands in the field below.';
    }
  };

  const last = bench.last.value;
  return (
    <div
      class="wb"
      onKeyDown={(event) => {
        // The editors have a key of their own for it.
        if (event.defaultPrevented || event.key !== 'Enter') return;
        if (event.ctrlKey || event.metaKey) onRun();
      }}
    >
      <div class="wb-bar">
        {drafts !== undefined && !isText.value && (
          <RequestStrip
            drafts={drafts}
            run={last?.text === text ? last.run : undefined}
            select={(selected) => show({ ...drafts, selected })}
          />
        )}
        <p class="wb-tools">
          {drafts !== undefined && !isText.value && (
            <>
              <Tool name="Add request" isLocked={isLocked} use={() => add([EMPTY_REQUEST])} />
              <Tool name="Copy request" isLocked={isLocked} use={() => add([selectedOf(drafts)])} />
              {drafts.requests.length > 1 && (
                <>
                  <Tool
                    name="Move earlier"
                    isLocked={isLocked || drafts.selected === 0}
                    use={() => show(movedEarlier(drafts))}
                  />
                  <Tool
                    name="Remove"
                    isLocked={isLocked}
                    use={() => show(withoutSelected(drafts))}
                  />
                </>
              )}
            </>
          )}
          {drafts !== undefined && (
            <button
              type="button"
              class="tool wb-tools__view"
              aria-pressed={isText.value}
              onClick={() => (isText.value = !isText.value)}
            >
              As text
            </button>
          )}
        </p>
      </div>
      {drafts === undefined || isText.value ? (
        <Editor {...props} />
      ) : (
        <RequestForm
          key={`${drafts.selected}/${drafts.requests.length}`}
          request={selectedOf(drafts)}
          onRequest={(request) => show(withSelected(drafts, request))}
          onRun={onRun}
          onCurl={paste}
          isLocked={isLocked}
          rich={props.rich}
          target={field}
        />
      )}
      {drafts === undefined && (
        <p class="wb-said">This is not yet a list of requests, so there is no form for it.</p>
      )}
      <p class="wb-foot">
        <Tool name="Copy as curl" isLocked={drafts === undefined} use={() => void copyCurl()} />
        <button
          type="button"
          class="tool"
          aria-expanded={isCurl.value}
          onClick={() => (isCurl.value = !isCurl.value)}
        >
          Read from curl
        </button>
        <span role="status" class="wb-said">
          {said}
        </span>
      </p>
      {isCurl.value && <CurlBox text={curl} onRequests={add} isLocked={isLocked} />}
    </div>
  );
}

/** With more requests behind the selected one, which stays selected. */
const withAddedBehind = (drafts: Drafts, added: readonly WrittenRequest[]): Drafts => ({
  ...(added.length === 0 ? drafts : withAdded(drafts, added)),
  selected: drafts.selected,
});

/** The request as it would be sent now. */
function withCookies(request: WrittenRequest, cookies: string): WrittenRequest {
  const isOwn = headerOf(request.headers, 'Cookie') !== undefined;
  if (isOwn || cookies === '') return request;
  return { ...request, headers: [...request.headers, ['Cookie', cookies]] };
}

interface ToolProps {
  readonly name: string;
  readonly isLocked: boolean;
  readonly use: () => void;
}

function Tool({ name, isLocked, use }: ToolProps) {
  return (
    <button type="button" class="tool" disabled={isLocked} onClick={use}>
      {name}
    </button>
  );
}
