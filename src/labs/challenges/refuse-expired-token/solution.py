def customer_of(claims: dict, now: int) -> str | None:
    """The customer of a token, or None where the token is refused."""
    expires = claims.get("exp")
    if type(expires) not in (int, float) or not now < expires:
        return None
    return claims["sub"]
