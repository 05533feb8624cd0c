/** Whether two lists of bytes are the same. */
export function isSame(signature, right) {
  if (signature.length !== right.length) return false;
  let different = 0;
  for (let index = 0; index < right.length; index += 1) {
    different |= signature[index] ^ right[index];
  }
  return different === 0;
}
