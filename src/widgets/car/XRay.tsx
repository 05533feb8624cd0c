interface XRayProps {
  readonly xray: number;
  readonly set: (value: number, record: boolean) => void;
}

/** The slider that moves the cut through the skin. */
export function XRay({ xray, set }: XRayProps) {
  return (
    <div class="field car-xray needs-js">
      <label for="car-xray">X-ray</label>
      <input
        id="car-xray"
        type="range"
        min="0"
        max="100"
        value={xray}
        aria-valuetext={`${xray} %: ${xray < 10 ? 'what users see' : xray > 90 ? 'what makes it run' : 'partly open'}`}
        onInput={(event) => set(event.currentTarget.valueAsNumber, false)}
        onChange={(event) => set(event.currentTarget.valueAsNumber, true)}
      />
      <p class="car-xray__ends" aria-hidden="true">
        <span>What users see</span>
        <span>What makes it run</span>
      </p>
    </div>
  );
}
