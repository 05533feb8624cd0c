<?php

declare(strict_types=1);

// region: unit-test
use PHPUnit\Framework\TestCase;

function shippingCents(int $totalCents): int
{
    if ($totalCents < 0) {
        throw new InvalidArgumentException('a total is never negative');
    }
    return $totalCents >= 5000 ? 0 : 490;
}

final class ShippingTest extends TestCase
{
    public function testJustBelowTheLimit(): void
    {
        self::assertSame(490, shippingCents(4999));
    }

    public function testAtTheLimit(): void
    {
        self::assertSame(0, shippingCents(5000));
    }

    public function testNegativeIsRefused(): void
    {
        $this->expectException(InvalidArgumentException::class);
        shippingCents(-1);
    }
}
// endregion
