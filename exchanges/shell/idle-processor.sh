# needs: node
# mask: \d+ ms
echo '{ "type": "module" }' >package.json
cat >waiting.js <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';

const provider = () => sleep(40);
const began = performance.now();
const before = process.cpuUsage();
for (let item = 0; item < 20; item += 1) await provider();
const { user, system } = process.cpuUsage(before);
console.log(`one after the other: ${Math.round(performance.now() - began)} ms, of which the processor worked ${Math.round((user + system) / 1000)} ms`);
const again = performance.now();
await Promise.all(Array.from({ length: 20 }, provider));
console.log(`all at once: ${Math.round(performance.now() - again)} ms`);
JS
# session
node waiting.js
