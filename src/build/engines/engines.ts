import type { EngineName } from '../../labs/protocol.ts';
import { type EngineMaker, type Kit, makeKit } from './kit.ts';

/** How each engine is made; the code that does it is loaded at need. */
const MAKERS: Readonly<Record<EngineName, () => Promise<EngineMaker>>> = {
  postgres: () => import('./postgres.ts'),
  javascript: () => import('./javascript.ts'),
  python: () => import('./python.ts'),
  go: () => import('./go.ts'),
  ruby: () => import('./ruby.ts'),
};

/** Of this process, so that what many ask for is made and looked for once. */
const asked = new Map<EngineName, Promise<Kit | null>>();

/**
 * The kit of one engine.
 * @param tell gets a sentence where it has to be made
 * @returns null where this machine cannot make it
 */
export async function engineKit(
  name: EngineName,
  tell: (text: string) => void = () => undefined,
): Promise<Kit | null> {
  const kit = asked.get(name) ?? MAKERS[name]().then((made) => makeKit(name, made, tell));
  asked.set(name, kit);
  return kit;
}

/**
 * The kits of all engines that this machine can make, made side by side.
 * @param tell gets a sentence for each that has to be made
 */
export async function engineKits(tell: (text: string) => void): Promise<readonly Kit[]> {
  const names = Object.keys(MAKERS) as EngineName[];
  const kits = await Promise.all(names.map((name) => engineKit(name, tell)));
  return kits.filter((kit) => kit !== null);
}
