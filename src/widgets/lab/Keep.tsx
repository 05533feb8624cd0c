import type { Keeping, KeepingState } from './useKeeping';
import { megabytes } from './words';

const KEEPING: Readonly<Record<Exclude<KeepingState['kind'], 'loading'>, string>> = {
  kept: 'kept on this device',
  'for-now': 'on this device; the browser may clear it when space gets short',
  'not-kept': 'for reading offline, too',
  failed: 'this did not work: there is no network, no room, or no leave to keep it',
};

/** The choice to keep the engine, with what it takes. */
export function Keep({ keeping, bytes }: { readonly keeping: Keeping; readonly bytes: number }) {
  const state = keeping.state.value;
  const isLoading = state.kind === 'loading';
  const said = isLoading
    ? `${megabytes(state.loaded)} of ${megabytes(bytes)}`
    : `${megabytes(bytes)}, ${KEEPING[state.kind]}`;
  return (
    <label class="lab-start__keep">
      <input
        type="checkbox"
        disabled={isLoading}
        checked={isLoading || state.kind === 'kept' || state.kind === 'for-now'}
        onChange={({ currentTarget }) => void keeping.want(currentTarget.checked)}
      />
      <span>
        Keep it: <span role="status">{said}</span>
      </span>
    </label>
  );
}
