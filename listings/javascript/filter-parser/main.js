// region: filter-parser
const COLUMNS = { category: 'category', price: 'price_cents', stock: 'stock' };

function toSql(text) {
  const left = text.match(/\w+|[()<>=]|\S/g) ?? []; // the tokens still to read
  const values = [];
  const take = (wanted) => left[0] === wanted && left.shift() !== undefined;

  function chain(word, next) { // a or b or c
    let sql = next();
    while (take(word)) sql += ` ${word} ${next()}`;
    return sql;
  }
  const either = () => chain('or', () => chain('and', one));
  function one() {
    if (take('(')) {
      const inner = either();
      if (!take(')')) throw new SyntaxError(`“)” expected, not “${left[0] ?? 'the end'}”`);
      return `(${inner})`;
    }
    const [name, sign, value] = left.splice(0, 3);
    const known = Object.hasOwn(COLUMNS, name) && /^[<>=]$/.test(sign) && /^\w+$/.test(value);
    if (!known) throw new SyntaxError(`no comparison: “${[name, sign, value].join(' ').trim()}”`);
    return `${COLUMNS[name]} ${sign} $${values.push(value)}`;
  }
  const sql = either();
  if (left.length > 0) throw new SyntaxError(`“${left[0]}” is too much`);
  return { sql, values };
}
// endregion

for (const text of [
  'category = brakes and (price < 5000 or stock > 40)',
  'price < 5000 and (stock > 40',
  "category = x' OR 1=1",
]) {
  try {
    const { sql, values } = toSql(text);
    console.log(`${sql} [${values.join(', ')}]`);
  } catch (error) {
    console.log(`refused: ${error.message}`);
  }
}
