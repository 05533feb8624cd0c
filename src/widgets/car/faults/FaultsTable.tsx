import { FAULTS } from '../data';
import { FAULT_IDS } from '../model';
import { WHY } from './data';

/** All faults as a table. It gives the answers away, so it stands behind a tab. */
export function FaultsTable() {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="All faults">
      <table class="car-table">
        <thead>
          <tr>
            <th scope="col">Fault</th>
            <th scope="col">Stands for</th>
            <th scope="col">Status code or symptom</th>
            <th scope="col">What the driver sees</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {FAULT_IDS.map((id) => {
            const { label, stands, symptom, sees } = FAULTS[id];
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td data-label="Stands for">{stands}</td>
                <td data-label="Symptom">{symptom}</td>
                <td data-label="The driver sees">{sees}</td>
                <td data-label="Why" id={`why-${id}`}>
                  {WHY[id]}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
