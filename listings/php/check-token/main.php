<?php

declare(strict_types=1);

define('KEY', random_bytes(32));

// region: check-token
const URL_SAFE = SODIUM_BASE64_VARIANT_URLSAFE_NO_PADDING;

function sign(string $customer, int $expires): string
{
    $claims = json_encode(['sub' => $customer, 'exp' => $expires], JSON_THROW_ON_ERROR);
    $payload = sodium_bin2base64($claims, URL_SAFE);
    return $payload . '.' . hash_hmac('sha256', $payload, KEY);
}

function customerOf(string $token, int $now): ?string
{
    [$payload, $given] = [...explode('.', $token, 2), ''];
    if (!hash_equals(hash_hmac('sha256', $payload, KEY), $given)) {
        return null;
    }
    $json = sodium_base642bin($payload, URL_SAFE);
    $claims = json_decode($json, true, flags: JSON_THROW_ON_ERROR);
    return $now < $claims['exp'] ? $claims['sub'] : null;
}
// endregion

function verdict(string $token, int $now): string
{
    $customer = customerOf($token, $now);
    return $customer === null ? 'refused' : "customer $customer";
}

const NOW = 1_795_176_000;
const EXPIRES = NOW + 900;
$token = sign('7', EXPIRES);
[, $ownSignature] = explode('.', $token);
[$otherPayload] = explode('.', sign('8', EXPIRES));
echo 'valid: ', verdict($token, NOW), "\n";
echo 'changed: ', verdict("$otherPayload.$ownSignature", NOW), "\n";
echo 'expired: ', verdict($token, EXPIRES), "\n";
