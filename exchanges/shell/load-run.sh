# needs: wrk, node
# mask: \d+(\.\d+)?
cat >shop.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const WORK = 10;
const server = createServer((request, response) => {
  const end = performance.now() + WORK;
  while (performance.now() < end);
  response.end('part 2041');
});
server.listen(0, () => writeFileSync('port', String(server.address().port)));
JS
cat >load <<'SH'
wrk --threads 1 --connections $1 --duration 1s $SHOP/parts/2041 | awk -v inside=$1 '
  /Latency/ { seconds = $2 / 1000 }
  /Requests\/sec/ { rate = $2 }
  END { printf "%2d inside: %.1f/s x %.3f s = %.1f\n", inside, rate, seconds, rate * seconds }'
SH
node shop.mjs &
trap "kill $!" EXIT
until [[ -s port ]]; do sleep 0.1; done
export SHOP="http://localhost:$(cat port)"
# session
wrk --threads 1 --connections 4 --duration 2s --latency $SHOP/parts/2041 | tail -n +4
cat load
for inside in 1 2 4 8 16; do bash load $inside; done
