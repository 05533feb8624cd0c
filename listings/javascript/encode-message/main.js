// region: encode-message
const VARINT = 0;
const LENGTH_FIRST = 2;

/** Seven bits in each byte, the lowest first; the eighth says that more follow. */
function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

function field(number, value) {
  if (typeof value === 'number') {
    return [...varint(number * 8 + VARINT), ...varint(value)];
  }
  const bytes = new TextEncoder().encode(value);
  return [...varint(number * 8 + LENGTH_FIRST), ...varint(bytes.length), ...bytes];
}

const part = [...field(1, 2041), ...field(2, 'BRK-2041'), ...field(3, 4990)];
// endregion

/** Reads what a version of the .proto knows, and counts what it does not. */
function decoded(bytes, names) {
  const message = {};
  let unknown = 0;
  let at = 0;
  function number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }
  while (at < bytes.length) {
    const tag = number();
    let value = number();
    if (tag % 8 === LENGTH_FIRST) {
      at += value;
      value = new TextDecoder().decode(Uint8Array.from(bytes.slice(at - value, at)));
    }
    const name = names[Math.floor(tag / 8)];
    if (name === undefined) unknown += 1;
    else message[name] = value;
  }
  return { message, unknown };
}

const hex = (bytes) =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
console.log('documentation, a = 150:', hex(field(1, 150)));
console.log('documentation, b = testing:', hex(field(2, 'testing')));
console.log('id 2041:', hex(field(1, 2041)));
console.log('sku BRK-2041:', hex(field(2, 'BRK-2041')));
console.log('price_cents 4990:', hex(field(3, 4990)));
const json = JSON.stringify({ id: 2041, sku: 'BRK-2041', price_cents: 4990 });
console.log(`bytes: ${part.length}, as JSON: ${json.length}`);

const readers = {
  'this version': { 1: 'id', 2: 'sku', 3: 'price_cents' },
  'an older one': { 1: 'id', 2: 'sku' },
  'another name': { 1: 'id', 2: 'article', 3: 'price_cents' },
  'number 3 given to stock': { 1: 'id', 2: 'sku', 3: 'stock' },
};
for (const [name, names] of Object.entries(readers)) {
  const { message, unknown } = decoded(part, names);
  const text = Object.entries(message).map(([key, value]) => `${key} ${value}`);
  console.log(
    `${name}: ${text.join(', ')}${unknown > 0 ? `, ${unknown} unknown` : ''}`,
  );
}
