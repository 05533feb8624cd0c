const SECRET = /password|token|secret|authorization/i;

/** The value as it may be logged: secrets are `[removed]`. */
export function redacted(value) {
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET.test(name) ? '[removed]' : redacted(inner),
    ]),
  );
}
