<?php

declare(strict_types=1);

// region: stream-file
/** @return Generator<int> */
function prices(string $path): Generator
{
    $file = fopen($path, 'r');
    try {
        for ($line = 1; ($row = fgetcsv($file, escape: '')) !== false; $line++) {
            if (count($row) !== 2 || !ctype_digit($row[1])) {
                throw new UnexpectedValueException("line $line is malformed");
            }
            yield (int) $row[1];
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
    echo "lines $lines\n";
    echo "sum_cents $sumCents\n";

    foreach (['3', '3,', '3,x', '3,1,2'] as $line) {
        file_put_contents($path, "1,10\n2,20\n$line\n");
        try {
            sumPrices($path);
        } catch (UnexpectedValueException $fault) {
            echo "$line: {$fault->getMessage()}\n";
        }
    }
} finally {
    unlink($path);
}
