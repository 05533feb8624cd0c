// region: serverless
const PARTS = new Map([['2041', { sku: 'BRK-2041', price_cents: 4990 }]]);
const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export async function handler(event) {
  const part = PARTS.get(event.pathParameters.id);
  return part === undefined
    ? answer(404, { title: 'No such part' })
    : answer(200, part);
}
// endregion

for (const id of ['2041', '9']) {
  const event = {
    version: '2.0',
    routeKey: 'GET /parts/{id}',
    rawPath: `/parts/${id}`,
    pathParameters: { id },
    isBase64Encoded: false,
  };
  const { statusCode, body } = await handler(event);
  console.log(statusCode, body);
}
