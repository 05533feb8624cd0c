<?php

declare(strict_types=1);

final class OutOfStock extends RuntimeException
{
}

// region: transaction
function sell(PDO $database, int $partId, int $quantity): void
{
    $database->beginTransaction();
    try {
        $database->prepare('INSERT INTO orders (part_id, quantity) VALUES (?, ?)')
            ->execute([$partId, $quantity]);
        $update = $database->prepare(
            'UPDATE parts SET stock = stock - ? WHERE id = ? AND stock >= ?'
        );
        $update->execute([$quantity, $partId, $quantity]);
        if ($update->rowCount() === 0) {
            throw new OutOfStock("part $partId");
        }
        $database->commit();
    } catch (Throwable $failure) {
        $database->rollBack();
        throw $failure;
    }
}
// endregion

$database = new PDO('sqlite::memory:');
$database->exec('
    CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        part_id INTEGER NOT NULL REFERENCES parts (id),
        quantity INTEGER NOT NULL
    );
    INSERT INTO parts VALUES (2041, 12);
');

foreach ([5, 10] as $quantity) {
    try {
        sell($database, 2041, $quantity);
        $outcome = 'sold';
    } catch (OutOfStock) {
        $outcome = 'refused';
    }
    $stock = $database->query('SELECT stock FROM parts WHERE id = 2041')->fetchColumn();
    $orders = $database->query('SELECT count(*) FROM orders')->fetchColumn();
    echo "$outcome $quantity, stock $stock, orders $orders\n";
}
