<?php

declare(strict_types=1);

// region: stream-file
/** @return Generator<int> */
function prices(string $path): Generator
{
    $file = fopen($path, 'r');
    try {
        while (($row = fgetcsv($file, escape: '')) !== false) {
            [, $priceCents] = $row;
            yield (int) $priceCents;
        }
    } finally {
        fclose($file);
    }
}

/** @return array{int, int} */
function sumPrices(string $path): array
{
    $lines = $sumCents = 0;
    foreach (prices($path) as $priceCents) {
        $lines++;
        $sumCents += $priceCents;
    }
    return [$lines, $sumCents];
}
// endregion

$path = tempnam(sys_get_temp_dir(), 'prices');
try {
    $file = fopen($path, 'w');
    for ($id = 1; $id <= 200_000; $id++) {
        fputcsv($file, [$id, $id % 100], escape: '');
    }
    fclose($file);
    [$lines, $sumCents] = sumPrices($path);
} finally {
    unlink($path);
}
echo "lines $lines\n";
echo "sum_cents $sumCents\n";
