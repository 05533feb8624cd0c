# needs: node
# mask: \d+\.\d
echo '{ "type": "module" }' >package.json
cat >leak.js <<'JS'
const answers = new Map();

function answer(path) {
  const body = { path, parts: Array.from({ length: 20 }, (_, id) => ({ id, name: `Part ${id} for ${path}` })) };
  if (process.argv[2] === 'leaking' || answers.size < 500) answers.set(path, body);
  return body;
}

for (let request = 1; request <= 20_000; request += 1) {
  answer(`/parts?q=brake&visit=${request}`);
  if (request % 5_000 > 0) continue;
  globalThis.gc();
  const { heapUsed } = process.memoryUsage();
  console.log(`after ${request} requests: ${(heapUsed / 2 ** 20).toFixed(1)} MB`);
}
JS
# session
node --expose-gc leak.js leaking
node --expose-gc leak.js bounded
