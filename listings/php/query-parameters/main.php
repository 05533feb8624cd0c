<?php

declare(strict_types=1);

const PARTS = [
    [2041, 'BRK-2041', 'Brake pad set, front', 4990],
    [2042, 'BRK-2042', 'Brake disc, front', 7450],
    [311, 'FLD-0311', 'Brake fluid, 1 l', 1290],
];

// region: query-parameters
/** @return list<array{sku: string, price_cents: int}> */
function findParts(PDO $database, string $nameStart, int $highestCents): array
{
    $query = $database->prepare('
        SELECT sku, price_cents
        FROM parts
        WHERE instr(name, :name_start) = 1
          AND price_cents <= :highest_cents
        ORDER BY price_cents
    ');
    $query->bindValue('name_start', $nameStart);
    $query->bindValue('highest_cents', $highestCents, PDO::PARAM_INT);
    $query->execute();
    return $query->fetchAll(PDO::FETCH_ASSOC);
}
// endregion

$database = new PDO('sqlite::memory:');
$database->exec('
    CREATE TABLE parts (
        id INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        name TEXT NOT NULL,
        price_cents INTEGER NOT NULL
    )
');
$insert = $database->prepare('INSERT INTO parts VALUES (?, ?, ?, ?)');
foreach (PARTS as $part) {
    $insert->execute($part);
}

foreach (findParts($database, 'Brake', 5000) as $part) {
    echo "{$part['sku']} {$part['price_cents']}\n";
}
$hostile = findParts($database, "x' OR '1'='1", 5000);
printf("hostile: %d rows\n", count($hostile));
