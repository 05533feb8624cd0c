import type { Rig } from '../../rig/protocol.ts';
import type { RandomBytes } from './bytes.ts';
import { Fault } from './fault.ts';
import { read } from './language.ts';
import { Machine } from './machine.ts';
import { run } from './run.ts';
import type { EncryptionRun, Line } from './result.ts';

const told = ({ at, message }: Fault) => ({ at, message });

/**
 * A rig that runs the lab's language with WebCrypto.
 * @param randomOf called once for each run: keys and nonces are drawn from what it gives
 */
export const encryptionRig = (randomOf: () => RandomBytes): Rig<EncryptionRun> => ({
  async run(step, text) {
    if (!('subtle' in crypto)) return { given: [], lines: [], faults: [], isUnsupported: true };
    const machine = await Machine.of(step, randomOf());
    const given = machine.given();
    const { commands, faults } = read(text);
    if (faults.length > 0) return { given, lines: [], faults: faults.map(told) };
    const lines: Line[] = [];
    for (const command of commands) {
      try {
        lines.push(await run(machine, command));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return { given, lines, faults: [told(error)] };
      }
    }
    const end = machine.end();
    return { given, lines, faults: [], ...(end !== undefined && { end }) };
  },
});

/** The rig of the tab: keys and nonces are as random as the browser makes them. */
export const RIG: Rig<EncryptionRun> = encryptionRig(
  () => (length) => crypto.getRandomValues(new Uint8Array(length)),
);
