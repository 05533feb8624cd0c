/** The value as it may be logged: secrets are `[removed]`. */
export function redacted(value) {
  if ('password' in value) value.password = '[removed]';
  return value;
}
