/** Says that the step in view did not come. */
export function StepMissing({ again }: { readonly again: () => void }) {
  return (
    <div class="lab-missing needs-js" role="alert">
      <p>
        This step could not be loaded: the network gives no answer, or the guide has changed since.
        What you wrote is kept.
      </p>
      <button type="button" class="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
