// region: grpc
import {
  Server,
  ServerCredentials,
  credentials,
  loadPackageDefinition,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const { sparewheel } = loadPackageDefinition(loadSync('stock.proto'));
const STOCK = new Map([[2041, 12]]);

function watch(call) {
  const { id } = call.request;
  const left = STOCK.get(id);
  if (left === undefined)
    return call.emit('error', { code: status.NOT_FOUND, details: 'no such part' });
  for (let sold = 0; sold < 3; sold += 1) call.write({ left: left - sold });
  call.end();
}

async function counts(client, id) {
  const call = client.watch({ id }, { deadline: Date.now() + 2_000 });
  const messages = await Array.fromAsync(call);
  return messages.map(({ left }) => left);
}
// endregion

const server = new Server();
server.addService(sparewheel.Stock.service, { watch });
const listening = Promise.withResolvers();
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
  error ? listening.reject(error) : listening.resolve(port),
);
const port = await listening.promise;
const client = new sparewheel.Stock(`127.0.0.1:${port}`, credentials.createInsecure());
console.log('counts of part 2041:', await counts(client, 2041));
await counts(client, 9).catch(({ code, details }) =>
  console.log(`part 9: ${code}, ${details}`),
);
client.close();
server.forceShutdown();
