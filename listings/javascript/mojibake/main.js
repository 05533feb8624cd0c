// region: mojibake
const western = new TextDecoder('windows-1252');
const sent = Buffer.from('Müller'); // UTF-8

const received = western.decode(sent); // the receiver takes it for windows-1252
console.log(`${sent.toString('hex')} read as ${received}`);

const mended = Buffer.from(received, 'latin1').toString('utf8');
console.log(`the same way back: ${mended}`);

const old = Buffer.from('Müller', 'latin1'); // one byte for each letter
const broken = new TextDecoder('utf-8').decode(old);
console.log(`${old.toString('hex')} read as ${broken}`);
// endregion
