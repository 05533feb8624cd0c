<?php

declare(strict_types=1);

$database = new PDO('sqlite::memory:');
$database->exec("
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL,
        status TEXT NOT NULL,
        total_cents INTEGER NOT NULL
    );
    INSERT INTO orders VALUES
        (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);
");

// region: vulnerable-query
/** @return list<array{id: int, customer_id: int}> */
function ordersOf(PDO $database, int $customerId, string $status): array
{
    $query = "SELECT id, customer_id FROM orders
        WHERE customer_id = $customerId AND status = '$status'"; // part of the text
    return $database->query($query)->fetchAll(PDO::FETCH_ASSOC);
}

foreach (['paid', "x' OR '1'='1"] as $status) {
    $orders = ordersOf($database, 7, $status);
    echo "$status: orders ", implode(', ', array_column($orders, 'id')), "\n";
    if (array_unique(array_column($orders, 'customer_id')) !== [7]) {
        throw new LogicException('Customer 7 reads only orders of customer 7.');
    }
}
// endregion
