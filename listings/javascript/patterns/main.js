// region: patterns
const number = /^(?<prefix>[A-Z]{3})-(?<id>\d{4})$/;
for (const typed of ['BRK-2041', 'brk-2041', 'BRK-20411']) {
  const found = number.exec(typed);
  console.log(`${typed}: ${found ? found.groups.id : 'no part number'}`);
}

const note = 'fits "front" and "rear" axles';
console.log('greedy:', note.match(/".*"/)[0]);
console.log('lazy:', note.match(/".*?"/)[0]);
console.log('without quotes inside:', note.match(/"[^"]*"/)[0]);

console.log('unanchored:', /\d{4}/.test('call me on 555 20413'));
console.log('escaped:', new RegExp(RegExp.escape('1.5 l (5W-30)')).test('1.5 l (5W-30)'));
// endregion
