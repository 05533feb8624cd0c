/** The shop in Frankfurt, which says what a shared cache may do. */
function origin(path, language) {
  if (path.startsWith('/orders')) return { fresh: 0, stale: 0, body: 'order 77', isPrivate: true };
  return { fresh: 60, stale: 30, body: `${path} in ${language}`, isPrivate: false };
}

// region: edge-cache
function atTheEdge(copies, path, language, now) {
  const key = `${path} ${language}`; // because of Vary: Accept-Language
  const copy = copies.get(key);
  const age = now - copy?.at;
  if (age < copy?.fresh) return ['hit', copy.body]; // s-maxage
  const answer = origin(path, language);
  if (answer.isPrivate) return ['pass', answer.body]; // never kept
  copies.set(key, { ...answer, at: now });
  if (age < copy?.fresh + copy?.stale) return ['stale', copy.body]; // stale-while-revalidate
  return ['miss', answer.body];
}
// endregion

const copies = new Map();
for (const [now, path, language] of [
  [0, '/parts/2041', 'de'],
  [10, '/parts/2041', 'de'],
  [12, '/parts/2041', 'en'],
  [70, '/parts/2041', 'de'],
  [71, '/parts/2041', 'de'],
  [72, '/parts/2041?utm=mail', 'de'],
  [80, '/orders/77', 'de'],
  [81, '/orders/77', 'de'],
]) {
  const [result, body] = atTheEdge(copies, path, language, now);
  console.log(`${String(now).padStart(2)} s  ${result.padEnd(5)}  ${body}`);
  if (now === 71) {
    for (const key of copies.keys()) if (key.startsWith(`${path} `)) copies.delete(key);
    console.log('      purge /parts/2041');
  }
}
console.log(`${copies.size} copies left`);
