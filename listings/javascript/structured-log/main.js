// region: structured-log
const SECRET = new Set(['password', 'token', 'authorization']);

function withoutSecrets(name, value) {
  return SECRET.has(name.toLowerCase()) ? '[removed]' : value;
}

function createLogger(requestId, { now, write }) {
  const at = (level) => (message, fields) => {
    const entry = { time: now(), level, message, request_id: requestId, ...fields };
    write(`${JSON.stringify(entry, withoutSecrets)}\n`);
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
// endregion

const settings = {
  now: () => '2026-11-20T12:00:00Z',
  write: (line) => process.stdout.write(line),
};
createLogger('r-77', settings).info('order placed', {
  order_id: 77,
  total_cents: 11270,
});
createLogger('r-78', settings).warn('login failed', {
  email: 'a@sparewheel.example',
  password: 'correct horse battery',
});
