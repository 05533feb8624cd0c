<?php

declare(strict_types=1);

// region: hash-password
const COST = ['memory_cost' => 65_536, 'time_cost' => 3]; // KiB, passes

function hashPassword(#[SensitiveParameter] string $password): string
{
    return password_hash($password, PASSWORD_ARGON2ID, COST);
}

function isRight(#[SensitiveParameter] string $password, string $stored): bool
{
    return password_verify($password, $stored);
}
// endregion

$password = 'correct horse battery';
$stored = hashPassword($password);
$shown = fn (bool $value): string => var_export($value, true);
echo 'algorithm: ', password_get_info($stored)['algoName'], "\n";
echo 'right password: ', $shown(isRight($password, $stored)), "\n";
echo 'wrong password: ', $shown(isRight('correct horse', $stored)), "\n";
$differ = hashPassword($password) !== $stored;
echo 'two hashes of one password differ: ', $shown($differ), "\n";
