def customer_of(claims: dict, now: int) -> str | None:
    """The customer of a token, or None where the token is refused."""
    return claims["sub"]
