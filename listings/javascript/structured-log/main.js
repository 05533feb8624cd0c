// region: structured-log
const SECRET = /password|token|secret|authorization|cookie|api[-_]?key/i;

// JSON.stringify hands every member of every object and list to it
function redacted(name, value) {
  return SECRET.test(name) ? '[removed]' : value;
}

function createLogger(requestId, { now, write }) {
  const at = (level) => (message, fields) => {
    const own = { time: now(), level, message, request_id: requestId };
    write(`${JSON.stringify({ ...own, ...fields, ...own }, redacted)}\n`);
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
// endregion

const settings = {
  now: () => '2026-11-20T12:00:00Z', // the same in every run
  write: (line) => process.stdout.write(line),
};
createLogger('r-77', settings).info('order placed', {
  order_id: 77,
  total_cents: 11270,
});
createLogger('r-78', settings).warn('login failed', {
  customer_id: 7,
  Password: 'correct horse battery',
});
createLogger('r-79', settings).error('payment refused', {
  time: 'yesterday',
  level: 'debug',
  message: 'all is well',
  attempts: [{ api_key: 'k-1', status: 402 }],
  request: {
    Authorization: 'Bearer t-1',
    'Set-Cookie': ['session=s-1'],
    path: '/orders/77/payment',
  },
});
