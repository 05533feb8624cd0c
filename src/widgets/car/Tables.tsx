import { sitePath } from '@/lib/site-path';
import { FAULTS, PARTS } from './data';
import { FAULT_IDS, PART_IDS } from './model';

/** All parts as a table: the drawing's twin, complete without JavaScript. */
export function PartsTable() {
  return (
    <details class="beneath">
      <summary>All {PART_IDS.length} parts as a table</summary>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="All parts">
        <table class="car-table">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Part</th>
              <th scope="col">Stands for</th>
              <th scope="col">What it does</th>
              <th scope="col">Where the picture ends</th>
              <th scope="col">Read more</th>
            </tr>
          </thead>
          <tbody>
            {PART_IDS.map((id) => {
              const { number, name, side, plain, technical, what, ends, page, pageTitle } =
                PARTS[id];
              return (
                <tr key={id}>
                  <td data-label="No.">{number}</td>
                  <th scope="row">
                    {name} <span class="car-muted">({side === 'frontend' ? side : 'backend'})</span>
                  </th>
                  <td data-label="Stands for">
                    {plain}: {technical}
                  </td>
                  <td data-label="What it does">{what}</td>
                  <td data-label="Where the picture ends">{ends}</td>
                  <td data-label="Read more">
                    <a href={sitePath(`/${page}/`)}>{pageTitle}</a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** All faults as a table. It gives the answers away, so it stays shut until it is opened. */
export function FaultsTable() {
  return (
    <details class="beneath">
      <summary>What breaks, and what the driver sees (answers)</summary>
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
              const { label, stands, symptom, sees, why } = FAULTS[id];
              return (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td data-label="Stands for">{stands}</td>
                  <td data-label="Symptom">{symptom}</td>
                  <td data-label="The driver sees">{sees}</td>
                  <td data-label="Why">{why}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
