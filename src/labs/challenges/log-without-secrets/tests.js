import { redacted } from './answer.js';
import { check, done } from './cases.js';

const tryFields = (name, text, expected) =>
  check(name, text, expected, () => JSON.stringify(redacted(JSON.parse(text))));

function kept(text) {
  const value = JSON.parse(text);
  redacted(value);
  return JSON.stringify(value);
}

await tryFields(
  'a password',
  '{"customer":7,"password":"x"}',
  '{"customer":7,"password":"[removed]"}',
);
await tryFields('no secret', '{"customer":7,"path":"/orders"}', '{"customer":7,"path":"/orders"}');
await tryFields('large letters', '{"Authorization":"Bearer x"}', '{"Authorization":"[removed]"}');
await tryFields(
  'a word in a longer name',
  '{"new_password":"x","apiToken":"y","clientSecret":"z"}',
  '{"new_password":"[removed]","apiToken":"[removed]","clientSecret":"[removed]"}',
);
await tryFields(
  'inside an object',
  '{"request":{"headers":{"authorization":"x"}}}',
  '{"request":{"headers":{"authorization":"[removed]"}}}',
);
await tryFields(
  'inside a list',
  '{"attempts":[{"token":"x","status":402},3]}',
  '{"attempts":[{"token":"[removed]","status":402},3]}',
);
await tryFields('a secret that is an object', '{"secret":{"key":"x"}}', '{"secret":"[removed]"}');
await tryFields('nothing', '{"customer":null}', '{"customer":null}');
const NESTED = '{"password":"x","request":{"token":"y"}}';
await check('what was given, afterwards', NESTED, NESTED, () => kept(NESTED));
done();
