<?php

declare(strict_types=1);

// region: unit-test
function shippingCents(int $totalCents): int
{
    if ($totalCents < 0) {
        throw new InvalidArgumentException('a total is never negative');
    }
    return $totalCents >= 5000 ? 0 : 490;
}

$tests = [
    'just below the limit' => fn () => assertSame(490, shippingCents(4999)),
    'at the limit' => fn () => assertSame(0, shippingCents(5000)),
    'negative is refused' => fn () => assertThrows(
        InvalidArgumentException::class,
        fn () => shippingCents(-1),
    ),
];
// endregion

final class Failure extends Exception
{
}

function assertSame(mixed $expected, mixed $actual): void
{
    if ($actual !== $expected) {
        $shown = array_map(json_encode(...), [$expected, $actual]);
        throw new Failure(vsprintf('expected %s, got %s', $shown));
    }
}

/** @param class-string<Throwable> $expected */
function assertThrows(string $expected, Closure $call): void
{
    try {
        $call();
    } catch (Throwable $thrown) {
        assertSame($expected, $thrown::class);
        return;
    }
    throw new Failure("expected $expected, nothing was thrown");
}

$failed = 0;
foreach ($tests as $name => $test) {
    try {
        $test();
        echo "ok $name\n";
    } catch (Throwable $thrown) {
        $failed++;
        fwrite(STDERR, "not ok $name: {$thrown->getMessage()}\n");
    }
}
if ($failed > 0) {
    exit(1);
}
printf("%d passed\n", count($tests));
