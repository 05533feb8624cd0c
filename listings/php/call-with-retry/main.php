<?php

declare(strict_types=1);

const ATTEMPTS = 4;
const TIMEOUT_MS = 2_000;
const BASE_US = 10_000;

// region: call-with-retry
function getWithRetry(string $url): array
{
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT_MS => TIMEOUT_MS,
    ]);
    for ($attempt = 1;; $attempt++) {
        $body = curl_exec($curl);
        $answered = $body !== false;
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        echo "attempt $attempt: ", $answered ? $status : 'no answer', "\n";
        if ($answered && $status === 200) {
            return json_decode($body, true, flags: JSON_THROW_ON_ERROR);
        }
        if (($answered && $status !== 503) || $attempt === ATTEMPTS) {
            throw new RuntimeException("gave up at attempt $attempt");
        }
        usleep(random_int(0, BASE_US * 2 ** $attempt)); // full jitter
    }
}
// endregion

/** @param resource $listener */
function serve($listener): never
{
    $body = '{"stock":12}';
    $unavailable = '503 Service Unavailable';
    foreach ([$unavailable, $unavailable, '200 OK'] as $status) {
        $connection = stream_socket_accept($listener);
        while (trim((string) fgets($connection)) !== '') {
        }
        $headers = [
            "HTTP/1.1 $status",
            'Content-Type: application/json',
            'Content-Length: ' . strlen($body),
            'Connection: close',
        ];
        fwrite($connection, implode("\r\n", $headers) . "\r\n\r\n" . $body);
        fclose($connection);
    }
    exit(0);
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
    $answer = getWithRetry("http://$address/parts/2041");
    echo "stock: {$answer['stock']}\n";
} finally {
    posix_kill($server, SIGTERM);
    pcntl_waitpid($server, $serverStatus);
}
