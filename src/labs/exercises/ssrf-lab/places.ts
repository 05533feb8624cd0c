import { SHOP_ORIGIN } from '../../http/written.ts';

export const SHOP_HOST = new URL(SHOP_ORIGIN).host;
/** From where the strict door serves what it took: a site of its own, with no cookies and no API. */
export const FILES_ORIGIN = 'https://sparewheel-files.example';

/** Takes product pictures for the shop. */
export const PARTNER_HOST = 'pictures.partner.example';
/** A server of the reader’s own. */
export const ATTACKER_HOST = 'attacker.example';
/** The reader’s own name, whose DNS answers change. */
export const REBINDING_HOST = 'rebind.attacker.example';
/** The reader’s own name for an address inside. */
export const INSIDE_HOST = 'inside.attacker.example';

/** Link-local: what clouds answer the machine itself at. */
export const METADATA = '169.254.169.254';
export const CREDENTIALS_PATH = '/latest/meta-data/iam/security-credentials/shop-role';
export const OFFICE = '10.0.0.5';
export const DEBUG_PORT = 9229;

export const UPLOADS = '/srv/shop/uploads';
/** Where the strict door keeps what it took: no folder that is served by name. */
export const PICTURES = '/srv/pictures';
export const CONFIG = '/srv/shop/config.json';
