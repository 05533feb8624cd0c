import { createPrivateKey, createPublicKey, verify } from 'node:crypto';

// region: sign-mail
import { createHash, sign } from 'node:crypto';

const sha256 = (text) => createHash('sha256').update(text).digest();
const tidy = (text) => text.replaceAll(/[ \t]+/g, ' ').replaceAll(/ (?=\r?$)/gm, '');
const line = ([name, value]) => `${name.toLowerCase()}:${tidy(value).trim()}`;
const bodyHash = (body) => sha256(`${tidy(body).trimEnd()}\r\n`).toString('base64');

/** What the signature is over: the chosen headers, and its own field without the code. */
function signedText(headers, names, tags) {
  const chosen = names.map((name) => headers.find(([each]) => each === name));
  return [...chosen, ['DKIM-Signature', tags]].map(line).join('\r\n');
}

function dkim(headers, body, { domain, selector, key }) {
  const names = headers.map(([name]) => name);
  const about = `v=1; a=ed25519-sha256; c=relaxed/relaxed; d=${domain}; s=${selector}`;
  const tags = `${about}; h=${names.join(':')}; bh=${bodyHash(body)}; b=`;
  const code = sign(null, sha256(signedText(headers, names, tags)), key);
  return tags + code.toString('base64');
}
// endregion

function checked(headers, body, signature, publicKey) {
  const [, tags, code] = /^(.* b=)(.*)$/.exec(signature);
  const [, names] = / h=([^;]*)/.exec(tags);
  const [, hash] = / bh=([^;]*)/.exec(tags);
  if (hash !== bodyHash(body)) return 'fail, the body was changed';
  const text = signedText(headers, names.split(':'), tags);
  const isRight = verify(null, sha256(text), publicKey, Buffer.from(code, 'base64'));
  return isRight ? 'pass' : 'fail, a header was changed';
}

// The key of RFC 8463, whose private half everybody knows.
const seed = Buffer.from('nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=', 'base64');
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const key = createPrivateKey({
  key: Buffer.concat([prefix, seed]),
  format: 'der',
  type: 'pkcs8',
});
const publicKey = createPublicKey(key);
const p = publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('base64');
console.log('s1._domainkey.sparewheel.example. TXT');
console.log(`  "v=DKIM1; k=ed25519; p=${p}"`);

const headers = [
  ['From', 'Sparewheel <orders@sparewheel.example>'],
  ['To', 'ada@post.example'],
  ['Subject', 'Order 77 is on its way'],
];
const body = 'Two brake pad sets left the warehouse.\r\n';
const signature = dkim(headers, body, {
  domain: 'sparewheel.example',
  selector: 's1',
  key,
});
console.log(
  `DKIM-Signature: ${signature.replaceAll('; ', ';\n  ').replace('\n  a=', ' a=')}`,
);

const changed = (name, value) =>
  headers.map((each) => (each[0] === name ? [name, value] : each));
const cases = {
  'as it was sent': [headers, body],
  'forwarded by another server': [headers, body],
  'spaces doubled on the way': [
    changed('Subject', 'Order  77 is on its way'),
    `${body}\r\n\r\n`,
  ],
  'another subject': [changed('Subject', 'Order 77: pay again'), body],
  'a footer of a mailing list': [headers, `${body}-- \r\nSent to the list\r\n`],
};
for (const [name, [theseHeaders, thisBody]] of Object.entries(cases)) {
  console.log(`${name}: ${checked(theseHeaders, thisBody, signature, publicKey)}`);
}
