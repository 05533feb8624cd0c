# needs: node
# mask: \s+\d+
echo '{ "type": "module" }' >package.json
cat >report.js <<'JS'
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const orders = Array.from({ length: 9_000 }, (_, id) => ({
  id,
  placedAt: new Date(Date.UTC(2026, 0, 1) + id * 40 * 60_000),
  customer: { name: `Customer ${id % 900}`, tags: ['trade', 'web'] },
  cents: [4990, 4990, 1290, (id * 37) % 9000],
}));

function monthOf(order) {
  return order.placedAt.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
}

function copyOf(order) {
  return structuredClone(order);
}

function totalOf(order) {
  return order.cents.reduce((sum, each) => sum + each, 0);
}

function byMonth(orders) {
  const months = new Map();
  for (const order of orders.map(copyOf)) {
    const month = monthOf(order);
    months.set(month, (months.get(month) ?? 0) + totalOf(order));
  }
  return months;
}

function report() {
  return [...byMonth(orders)].map(([month, cents]) => `${month} ${cents / 100}`);
}
const began = performance.now();
const lines = report();
console.log(`${lines.length} months in ${Math.round(performance.now() - began)} ms`);
JS
sed 's/order.placedAt.toLocaleDateString(.*/MONTH.format(order.placedAt);/' report.js >faster.js
cat >fold.js <<'JS'
import { readFileSync } from 'node:fs';

const OURS = new Set(['report', 'byMonth', 'copyOf', 'monthOf', 'totalOf']);
const { nodes, samples } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const byId = new Map(nodes.map((node) => [node.id, node]));
const parent = new Map();
for (const { id, children = [] } of nodes) for (const child of children) parent.set(child, id);
const nameOf = (id) => byId.get(id).callFrame.functionName;
const counts = new Map();
for (const sample of samples) {
  const stack = [];
  for (let id = sample; id !== undefined; id = parent.get(id)) stack.unshift(nameOf(id));
  const own = stack.filter((name) => OURS.has(name)).join(';');
  const key = nameOf(sample) === '(garbage collector)' ? 'garbage collector' : own;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
for (const key of ['report;byMonth', 'report;byMonth;copyOf', 'report;byMonth;monthOf', 'garbage collector']) {
  console.log(key.padEnd(24), String(counts.get(key) ?? 0).padStart(5));
}
JS
# session
node --cpu-prof --cpu-prof-name before.cpuprofile report.js
node fold.js before.cpuprofile
node --cpu-prof --cpu-prof-name after.cpuprofile faster.js
node fold.js after.cpuprofile
