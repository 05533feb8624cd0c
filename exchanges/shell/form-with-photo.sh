# needs: curl
# mask: -{24}[0-9A-Za-z]{16,22}
cat >serve.mjs <<'END'
import { createServer } from 'node:http';
const server = createServer(async (request, response) => {
  const pieces = await Array.fromAsync(request);
  const { method, url, headers } = request;
  response.end(`${method} ${url}\nContent-Type: ${headers['content-type']}\n\n${Buffer.concat(pieces).toString('latin1')}`);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
END
node serve.mjs >port &
trap 'kill %1' EXIT
while [ ! -s port ]; do sleep 0.1; done
port=$(cat port)
curl() { command curl --connect-to "localhost:4000:127.0.0.1:$port" "$@"; }
printf '<JPEG>' >brake.jpg
# session
curl -F 'photo=@brake.jpg;filename=../../brake.jpg' http://localhost:4000/photos
