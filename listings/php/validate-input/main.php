<?php

declare(strict_types=1);

// region: validate-input
const RULES = [
    'part_id' => [1, PHP_INT_MAX, 'must be a whole number above 0'],
    'quantity' => [1, 99, 'must be a whole number from 1 to 99'],
];

/** @return list<array{pointer: string, detail: string}> */
function errorsOf(mixed $order): array
{
    if (!$order instanceof stdClass) { // null, [] and 5 are JSON, too
        return [['pointer' => '#', 'detail' => 'must be an object']];
    }
    $given = get_object_vars($order);
    $fields = array_map(strval(...), array_keys($given + RULES));
    sort($fields, SORT_STRING);
    $errors = [];
    foreach ($fields as $field) {
        $value = $given[$field] ?? null;
        [$least, $most, $rule] = RULES[$field] ?? [null, null, null];
        $detail = match (true) {
            $rule === null => 'is not allowed',
            !array_key_exists($field, $given) => 'is missing',
            !is_int($value) || $value < $least || $value > $most => $rule,
            default => null,
        };
        if ($detail !== null) {
            $errors[] = ['pointer' => "#/$field", 'detail' => $detail];
        }
    }
    return $errors;
}
// endregion

/** @return array{int, ?array} */
function answer(string $body): array
{
    try {
        $order = json_decode($body, flags: JSON_THROW_ON_ERROR);
    } catch (JsonException) {
        return [400, ['title' => 'The body is not JSON']];
    }
    $errors = errorsOf($order);
    if ($errors === []) {
        return [200, null];
    }
    return [422, ['title' => 'The order is not valid', 'errors' => $errors]];
}

while (($line = fgets(STDIN)) !== false) {
    [$status, $problem] = answer($line);
    $json = json_encode($problem, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
    echo $problem === null ? 'ok' : "$status $json", "\n";
}
