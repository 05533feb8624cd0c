<?php

declare(strict_types=1);

const PARTS = [2041 => ['sku' => 'BRK-2041', 'price_cents' => 4990, 'stock' => 12]];

// region: answer
/** @param array{part_id: int, quantity: int} $request */
function answer(array $request): array
{
    $part = PARTS[$request['part_id']] ?? null;
    if ($part === null) {
        return ['status' => 404, 'body' => ['title' => 'No such part']];
    }
    $total = $part['price_cents'] * $request['quantity'];
    $body = ['sku' => $part['sku'], 'total_cents' => $total];
    return ['status' => 200, 'body' => $body];
}
// endregion

while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    echo json_encode(answer($request), JSON_THROW_ON_ERROR), "\n";
}
