<?php

declare(strict_types=1);

// region: structured-log
final class JsonLog
{
    private const SECRET = '/password|token|secret|authorization|cookie|api[-_]?key/i';

    /** @param Closure(): string $now */
    public function __construct(private readonly Closure $now)
    {
    }

    public function write(string $level, string $message, array $fields): void
    {
        $own = ['time' => ($this->now)(), 'level' => $level, 'message' => $message];
        $entry = $own + $this->redacted($fields); // the left side wins
        $flags = JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES;
        fwrite(STDOUT, json_encode($entry, $flags) . "\n");
    }

    private function redacted(array $fields): array
    {
        foreach ($fields as $name => $value) {
            if (is_string($name) && preg_match(self::SECRET, $name) === 1) {
                $fields[$name] = '[removed]';
            } elseif (is_array($value)) {
                $fields[$name] = $this->redacted($value);
            }
        }
        return $fields;
    }
}
// endregion

$log = new JsonLog(now: fn () => '2026-11-20T12:00:00Z');
$log->write('info', 'order placed', [
    'request_id' => 'r-77',
    'order_id' => 77,
    'total_cents' => 11270,
]);
$log->write('warn', 'login failed', [
    'request_id' => 'r-78',
    'customer_id' => 7,
    'Password' => 'correct horse battery',
]);
$log->write('error', 'payment refused', [
    'time' => 'yesterday',
    'level' => 'debug',
    'message' => 'all is well',
    'request_id' => 'r-79',
    'attempts' => [['api_key' => 'k-1', 'status' => 402]],
    'request' => [
        'Authorization' => 'Bearer t-1',
        'Set-Cookie' => ['session=s-1'],
        'path' => '/orders/77/payment',
    ],
]);
