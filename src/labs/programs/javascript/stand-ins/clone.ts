/** Stands for `structuredClone`. */
export function structuredClone<Value>(value: Value): Value {
  return copied(value, new Map()) as Value;
}

function copied(value: unknown, seen: Map<object, object>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new DOMException(`${String(value)} could not be cloned.`, 'DataCloneError');
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = seen.get(value);
  if (before !== undefined) return before;
  const put = <Made extends object>(made: Made): Made => {
    seen.set(value, made);
    return made;
  };
  if (value instanceof Date) return put(new Date(value));
  if (value instanceof RegExp) return put(new RegExp(value.source, value.flags));
  if (value instanceof ArrayBuffer) return put(value.slice(0));
  if (ArrayBuffer.isView(value)) {
    const View = value.constructor as new (buffer: ArrayBuffer) => object;
    const { buffer, byteOffset, byteLength } = value;
    return put(new View(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer));
  }
  if (value instanceof Map) {
    const made = put(new Map<unknown, unknown>());
    for (const [key, each] of value) made.set(copied(key, seen), copied(each, seen));
    return made;
  }
  if (value instanceof Set) {
    const made = put(new Set<unknown>());
    for (const each of value) made.add(copied(each, seen));
    return made;
  }
  if (value instanceof Error) {
    const made = put(new Error(value.message));
    Object.defineProperty(made, 'name', { value: value.name, configurable: true, writable: true });
    return made;
  }
  const made: object = put(Array.isArray(value) ? new Array<unknown>(value.length) : {});
  for (const [key, each] of Object.entries(value)) Reflect.set(made, key, copied(each, seen));
  return made;
}
