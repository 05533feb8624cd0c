import { FAULTS } from './data';
import { FAULT_IDS, type FaultId } from './model';

interface FaultSwitchesProps {
  readonly faults: readonly FaultId[];
  readonly set: (faults: readonly FaultId[]) => void;
}

/** A switch for each fault. */
export function FaultSwitches({ faults, set }: FaultSwitchesProps) {
  return (
    <fieldset class="car-faults needs-js">
      <legend>Break something</legend>
      {FAULT_IDS.map((fault) => (
        <label key={fault} class="car-toggle">
          <input
            type="checkbox"
            checked={faults.includes(fault)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              set(FAULT_IDS.filter((id) => (id === fault ? checked : faults.includes(id))));
            }}
          />
          {FAULTS[fault].label}
        </label>
      ))}
    </fieldset>
  );
}
