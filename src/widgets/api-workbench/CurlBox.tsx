import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { WrittenRequest } from '@/labs/http/written';

interface CurlBoxProps {
  readonly text: Signal<string>;
  readonly onRequests: (requests: readonly WrittenRequest[]) => void;
  readonly isLocked: boolean;
}

/** Reads commands of curl into the form. */
export function CurlBox({ text, onRequests, isLocked }: CurlBoxProps) {
  const said = useSignal('');
  const id = useId();
  const read = async () => {
    const { readCurl } = await import('@/labs/http/curl-reader');
    const reading = readCurl(text.value);
    if ('fault' in reading) said.value = reading.fault;
    else {
      said.value = ['Read into the form.', ...reading.notes].join(' ');
      onRequests(reading.requests);
    }
  };
  return (
    <div class="wb-curl">
      <label class="lab-label" for={id}>
        A command of curl
      </label>
      <textarea
        id={id}
        class="wb-input wb-curl__text"
        rows={4}
        spellcheck={false}
        autocapitalize="off"
        translate={false}
        placeholder="curl 'https://…' -H 'Accept: application/json'"
        value={text.value}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      <p class="wb-curl__foot">
        <button type="button" class="button" disabled={isLocked} onClick={() => void read()}>
          Read it
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
