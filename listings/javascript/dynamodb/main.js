import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { once } from 'node:events';

const server = dynalite({ createTableMs: 0 }).listen(0, '127.0.0.1');
await once(server, 'listening');
const client = new DynamoDBClient({
  endpoint: `http://127.0.0.1:${server.address().port}`,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

// region: dynamodb
const TABLE = 'baskets'; // partition key customer_id, sort key part_id
const database = DynamoDBDocumentClient.from(client);

function addToBasket(customerId, partId, quantity, expiresAt) {
  const change = new UpdateCommand({
    TableName: TABLE,
    Key: { customer_id: customerId, part_id: partId },
    UpdateExpression: 'ADD quantity :quantity SET expires_at = :expires_at',
    ExpressionAttributeValues: { ':quantity': quantity, ':expires_at': expiresAt },
  });
  return database.send(change);
}

async function basketOf(customerId, now) {
  const question = new QueryCommand({
    TableName: TABLE,
    KeyConditionExpression: 'customer_id = :customer_id',
    // An expired item can be read until it is deleted, which may take days.
    FilterExpression: 'expires_at > :now',
    ExpressionAttributeValues: { ':customer_id': customerId, ':now': now },
    ConsistentRead: true,
  });
  return (await database.send(question)).Items;
}
// endregion

await client.send(
  new CreateTableCommand({
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'customer_id', AttributeType: 'N' },
      { AttributeName: 'part_id', AttributeType: 'N' },
    ],
    KeySchema: [
      { AttributeName: 'customer_id', KeyType: 'HASH' },
      { AttributeName: 'part_id', KeyType: 'RANGE' },
    ],
  }),
);
await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: TABLE });

const DAY = 86_400;
const now = Math.floor(Date.UTC(2026, 10, 21) / 1000);
await addToBasket(7, 2041, 1, now + DAY);
await addToBasket(7, 2041, 1, now + 2 * DAY);
await addToBasket(7, 3007, 1, now - DAY);
await addToBasket(8, 2041, 4, now + DAY);
for (const { part_id, quantity } of await basketOf(7, now)) {
  console.log(`part ${part_id}: ${quantity}`);
}
client.destroy();
server.close();
