<?php

declare(strict_types=1);

const PARTS = [
    [2041, 'BRK-2041', 'Brake pad set, front', 4990],
    [2042, 'BRK-2042', 'Brake disc, front', 7450],
    [311, 'FLD-0311', 'Brake fluid, 1 l', 1290],
];

// region: query-parameters
// From the start of the name up to it with the last character there is: unlike
// LIKE, a range takes % and _ as they are, and the index on name finds it.
const FIND_PARTS = '
    SELECT sku, price_cents
    FROM parts
    WHERE name >= :name_start AND name < :name_start || char(0x10FFFF)
      AND price_cents <= :highest_cents
    ORDER BY price_cents
';

/** @return list<array{sku: string, price_cents: int}> */
function findParts(PDO $database, string $nameStart, int $highestCents): array
{
    $query = $database->prepare(FIND_PARTS);
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
    );
    CREATE INDEX parts_by_name ON parts (name)
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
$plan = $database->query('EXPLAIN QUERY PLAN ' . FIND_PARTS);
echo 'plan: ', $plan->fetch(PDO::FETCH_ASSOC)['detail'], "\n";
