# needs: curl, nginx, openssl, node
# mask: \d+ (?:200|429)
cat >services.mjs <<'END'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
const listen = async (name, answer) => {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `${name}=${server.address().port}`;
};
const seen = (service) => ({ headers }, response) => {
  const id = /^[0-9a-f]{32}$/.test(headers['x-request-id']) ? 'with a request id' : 'without one';
  response.end(`${service} hears of customer ${headers['x-customer'] ?? 'nobody'}, ${id}\n`);
};
const who = ({ headers }, response) => {
  const id = /session=(\d+)/.exec(headers.cookie ?? '')?.[1];
  response.writeHead(id === undefined ? 401 : 200, id === undefined ? {} : { 'X-Customer': id }).end();
};
const spare = createServer();
await new Promise((done) => spare.listen(0, '127.0.0.1', done));
const gateway = `gateway=${spare.address().port}`;
await new Promise((done) => spare.close(done));
const ports = await Promise.all([listen('parts', seen('parts')), listen('orders', seen('orders')), listen('sessions', who)]);
writeFileSync('ports', [gateway, ...ports].join('\n') + '\n');
END
node services.mjs &
while [ ! -s ports ]; do sleep 0.1; done
. ./ports
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=api.sparewheel.example -keyout gateway.key -out gateway.crt 2>/dev/null
sed "s/:3001/:$parts/; s/:3002/:$orders/; s/:3003/:$sessions/; s/:8443/:$gateway/; s/error_log stderr/error_log error.log/" "$LISTINGS/configuration/gateway/nginx.conf" >nginx.conf
nginx -e error.log -p "$PWD" -c nginx.conf
trap 'kill "$(cat nginx.pid)" %1' EXIT
printf 'insecure\nconnect-to = "api.sparewheel.example:443:127.0.0.1:%s"\n' "$gateway" >>~/.curlrc
shop=https://api.sparewheel.example
# session
curl -o /dev/null -w '%{http_code}\n' -H 'X-Customer: 8' $shop/orders/77
curl -H 'X-Customer: 8' -H 'Cookie: session=7' $shop/orders/77
curl -H 'X-Customer: 8' $shop/parts/2041
curl -o /dev/null -w '%{http_code}\n' "$shop/parts/[1-40]" | sort | uniq -c
