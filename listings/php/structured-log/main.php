<?php

declare(strict_types=1);

// region: structured-log
final class JsonLog
{
    private const SECRET = ['password', 'token', 'authorization'];

    /** @param Closure(): string $now */
    public function __construct(private readonly Closure $now)
    {
    }

    public function write(string $level, string $message, array $fields): void
    {
        foreach (array_keys($fields) as $name) {
            if (in_array(strtolower((string) $name), self::SECRET, true)) {
                $fields[$name] = '[removed]';
            }
        }
        $entry = ['time' => ($this->now)(), 'level' => $level, 'message' => $message];
        $flags = JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE;
        fwrite(STDOUT, json_encode($entry + $fields, $flags) . "\n");
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
    'email' => 'a@sparewheel.example',
    'password' => 'correct horse battery',
]);
