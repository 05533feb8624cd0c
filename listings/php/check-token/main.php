<?php

declare(strict_types=1);

// Debian packages no library for tokens, so this does by hand, for one algorithm, what
// firebase/php-jwt or lcobucci/jwt does in a project of your own.
define('KEY', random_bytes(64));

const URL_SAFE = SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING;

function encoded(array $value): string
{
    return sodium_bin2base64(json_encode($value, JSON_THROW_ON_ERROR), URL_SAFE);
}

/** @throws JsonException|SodiumException */
function decoded(string $part): array
{
    return (array) json_decode(
        sodium_base642bin($part, URL_SAFE),
        true,
        flags: JSON_THROW_ON_ERROR,
    );
}

// region: check-token
const ISSUER = 'https://sparewheel.example';
const AUDIENCE = 'orders';

function sign(array $claims): string
{
    $content = encoded(['alg' => 'HS256', 'typ' => 'JWT']) . '.' . encoded($claims);
    $signature = hash_hmac('sha256', $content, KEY, binary: true);
    return $content . '.' . sodium_bin2base64($signature, URL_SAFE);
}

/** The customer of a token in which everything is right, else null. */
function customerOf(string $token, int $now): ?string
{
    [$header, $payload, $given] = [...explode('.', $token, 3), '', ''];
    $expected = hash_hmac('sha256', "$header.$payload", KEY, binary: true);
    try {
        $isOurs = hash_equals($expected, sodium_base642bin($given, URL_SAFE))
            && (decoded($header)['alg'] ?? null) === 'HS256';
        $claims = $isOurs ? decoded($payload) : [];
    } catch (JsonException | SodiumException) {
        return null;
    }
    $isRight = ($claims['iss'] ?? null) === ISSUER
        && in_array(AUDIENCE, (array) ($claims['aud'] ?? []), true)
        && is_int($claims['exp'] ?? null) && $now < $claims['exp'];
    return $isRight ? $claims['sub'] ?? null : null;
}
// endregion

/** A token like ours, except for what is named. */
function forged(array $changes, string $key = KEY, string $alg = 'HS256'): string
{
    $content = encoded(['alg' => $alg, 'typ' => 'JWT']) . '.' . encoded($changes + RIGHT);
    $hash = $alg === 'HS512' ? 'sha512' : 'sha256';
    $signature = hash_hmac($hash, $content, $key, binary: true);
    return $content . '.' . sodium_bin2base64($signature, URL_SAFE);
}

define('NOW', time());
define('RIGHT', ['sub' => '7', 'iss' => ISSUER, 'aud' => AUDIENCE, 'exp' => NOW + 900]);
$withoutExpiry = RIGHT;
unset($withoutExpiry['exp']);
$token = sign(RIGHT);
[$header, $payload, $signature] = explode('.', $token);
[, $otherPayload] = explode('.', sign(['sub' => '8'] + RIGHT));

$cases = [
    'valid' => $token,
    'changed' => "$header.$otherPayload.$signature",
    'other key' => forged([], key: random_bytes(64)),
    'no signature' => encoded(['alg' => 'none']) . ".$payload.",
    'other algorithm' => forged([], alg: 'HS512'),
    'other issuer' => forged(['iss' => 'https://elsewhere.example']),
    'other audience' => forged(['aud' => 'newsletter']),
    'expired' => forged(['exp' => NOW - 1]),
    'without expiry' => sign($withoutExpiry),
    'no token' => '7',
];
foreach ($cases as $case => $given) {
    $customer = customerOf($given, NOW);
    echo "$case: ", $customer === null ? 'refused' : "customer $customer", "\n";
}
