<?php

declare(strict_types=1);

// region: validate-input
const RULES = [
    'part_id' => [1, PHP_INT_MAX, 'must be a whole number above 0'],
    'quantity' => [1, 20, 'must be between 1 and 20'],
];

/** @return list<string> */
function faultsOf(array $order): array
{
    $fields = $order + RULES;
    ksort($fields, SORT_STRING);
    $faults = [];
    foreach (array_keys($fields) as $field) {
        $value = $order[$field] ?? null;
        [$least, $most, $rule] = RULES[$field] ?? [null, null, null];
        $faults[$field] = match (true) {
            $rule === null => "$field: is not allowed",
            !array_key_exists($field, $order) => "$field: is missing",
            !is_int($value) || $value < $least || $value > $most => "$field: $rule",
            default => null,
        };
    }
    return array_values(array_filter($faults));
}
// endregion

while (($line = fgets(STDIN)) !== false) {
    $faults = faultsOf(json_decode($line, true, flags: JSON_THROW_ON_ERROR));
    echo $faults === [] ? 'ok' : '422 ' . implode('; ', $faults), "\n";
}
