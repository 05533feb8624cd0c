/** Whom the vault signs as. */
export const ISSUER = 'https://login.sparewheel.example';
/** The vault itself. */
export const AUDIENCE = 'https://api.sparewheel.example';
/** Another service, for which the same issuer signs with the same key. */
export const COUPONS = 'https://coupons.sparewheel.example';
/** A server of the reader’s own. */
export const ATTACKER_HOST = 'attacker.example';
