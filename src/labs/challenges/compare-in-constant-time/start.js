/** Whether two lists of bytes are the same. */
export function isSame(signature, right) {
  if (signature.length !== right.length) return false;
  for (let index = 0; index < right.length; index += 1) {
    if (signature[index] !== right[index]) return false;
  }
  return true;
}
