<?php

declare(strict_types=1);

/** The time, sleep and chance of the real world. */
class Clock
{
    public function now(): float
    {
        return microtime(true);
    }

    public function sleep(float $seconds): void
    {
        usleep((int) ($seconds * 1_000_000));
    }

    /** From 0 to 1. */
    public function chance(): float
    {
        return random_int(0, 1_000_000) / 1_000_000;
    }
}

/** @return array{int, string, string} status, body and Retry-After; status 0 is no answer */
function call(string $url): array
{
    $retryAfter = '';
    $readHeader = function ($curl, string $line) use (&$retryAfter): int {
        if (stripos($line, 'Retry-After:') === 0) {
            $retryAfter = trim(substr($line, strlen('Retry-After:')));
        }
        return strlen($line);
    };
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT_MS => TIMEOUT_MS,
        CURLOPT_HEADERFUNCTION => $readHeader,
    ]);
    $body = curl_exec($curl);
    $status = $body === false ? 0 : curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    return [$status, (string) $body, $retryAfter];
}

// region: call-with-retry
const ATTEMPTS = 4;
const TIMEOUT_MS = 2_000;
const DEADLINE_S = 10;
const BASE_S = 0.1;
const MAY_PASS = [0, 429, 502, 503, 504]; // 0 is no answer

function getWithRetry(string $url, Clock $clock): array
{
    $deadline = $clock->now() + DEADLINE_S;
    for ($attempt = 1;; $attempt++) { // GET changes nothing, so it may be repeated
        [$status, $body, $retryAfter] = call($url);
        $shown = $status === 0 ? 'no answer' : $status;
        echo "attempt $attempt: $shown\n";
        if ($status === 200) {
            return json_decode($body, true, flags: JSON_THROW_ON_ERROR);
        }
        $asked = ctype_digit($retryAfter)
            ? (float) $retryAfter
            : max(0, strtotime($retryAfter) - $clock->now()); // a date, or nothing
        $pause = $asked + $clock->chance() * BASE_S * 2 ** $attempt; // jitter on top
        $isLate = $clock->now() + $pause > $deadline;
        if (!in_array($status, MAY_PASS, true) || $attempt === ATTEMPTS || $isLate) {
            throw new RuntimeException("gave up: $shown");
        }
        $clock->sleep($pause);
    }
}
// endregion

/** Sleeping costs no time here, and chance is always in the middle. */
final class FakeClock extends Clock
{
    private float $now;

    public function __construct()
    {
        $this->now = (float) strtotime('2026-11-20T12:00:00Z');
    }

    public function now(): float
    {
        return $this->now;
    }

    public function sleep(float $seconds): void
    {
        $this->now += $seconds;
        printf("wait %.0f ms\n", $seconds * 1_000);
    }

    public function chance(): float
    {
        return 0.5;
    }
}

/** @param resource $listener */
function serve($listener): never
{
    $body = '{"stock":12}';
    $date = 'Fri, 20 Nov 2026 12:00:03 GMT';
    $answers = [
        '/parts/2041' => [['503 Busy', '1'], ['429 Too Many', $date], ['200 OK', '']],
        '/parts/311' => [['503 Busy', '3600']],
    ];
    while ($connection = stream_socket_accept($listener)) {
        [, $path] = explode(' ', (string) fgets($connection));
        while (trim((string) fgets($connection)) !== '') {
        }
        $left = $answers[$path] ?? [];
        [$status, $retryAfter] = array_shift($left) ?? ['404 Not Found', ''];
        $answers[$path] = $left;
        $headers = [
            "HTTP/1.1 $status",
            'Content-Type: application/json',
            'Content-Length: ' . strlen($body),
            'Connection: close',
            ...($retryAfter === '' ? [] : ["Retry-After: $retryAfter"]),
        ];
        fwrite($connection, implode("\r\n", $headers) . "\r\n\r\n" . $body);
        fclose($connection);
    }
    exit(0);
}

function report(string $url): void
{
    try {
        ['stock' => $stock] = getWithRetry($url, new FakeClock());
        echo "stock: $stock\n";
    } catch (RuntimeException $failure) {
        echo $failure->getMessage(), "\n";
    }
}

putenv('no_proxy=127.0.0.1');
$listener = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($listener, false);
$server = pcntl_fork();
if ($server === 0) {
    serve($listener);
}
fclose($listener);
try {
    foreach ([2041, 311, 9] as $partId) {
        report("http://$address/parts/$partId");
    }
} finally {
    posix_kill($server, SIGTERM);
    pcntl_waitpid($server, $serverStatus);
}
report("http://$address/parts/2041");
