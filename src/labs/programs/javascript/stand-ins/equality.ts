/** Equality as `assert.deepStrictEqual` and `util.isDeepStrictEqual` judge it. */
export function isDeepStrictEqual(one: unknown, other: unknown, seen: object[] = []): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (seen.includes(one)) return true;
  const within = [...seen, one];
  const same = (a: unknown, b: unknown) => isDeepStrictEqual(a, b, within);
  if (one instanceof Date) return one.getTime() === (other as Date).getTime();
  if (one instanceof RegExp) return String(one) === (other as RegExp).toString();
  if (one instanceof Error && !sameErrors(one, other as Error)) return false;
  if (one instanceof Map && !sameMaps(one, other as Map<unknown, unknown>, same)) return false;
  if (one instanceof Set && !sameSets(one, other as Set<unknown>, same)) return false;
  if (ArrayBuffer.isView(one) && one.byteLength !== (other as ArrayBufferView).byteLength) {
    return false;
  }
  if (Array.isArray(one) && one.length !== (other as unknown[]).length) return false;
  const keys = keysOf(one);
  if (keys.length !== keysOf(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && same(Reflect.get(one, key), Reflect.get(other, key)),
  );
}

const keysOf = (value: object) =>
  Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));

const sameErrors = (one: Error, other: Error) =>
  one.message === other.message && one.name === other.name;

type Same = (one: unknown, other: unknown) => boolean;

const sameMaps = (one: Map<unknown, unknown>, other: Map<unknown, unknown>, same: Same) =>
  one.size === other.size &&
  [...one].every(([key, value]) =>
    other.has(key)
      ? same(value, other.get(key))
      : [...other].some(([each, theirs]) => same(key, each) && same(value, theirs)),
  );

const sameSets = (one: Set<unknown>, other: Set<unknown>, same: Same) =>
  one.size === other.size &&
  [...one].every((value) => other.has(value) || [...other].some((each) => same(value, each)));
