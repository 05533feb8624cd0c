import { FRAME_FOLDER, IMMUTABLE_FOLDERS } from '../../offline/address.ts';
import { FRAME_RESPONSE_POLICY } from './policy.ts';

/** Headers of every address below a path. */
export interface HeaderRule {
  /** Path from the root of the host; a closing `*` stands for anything. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const UNUSED_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * What every host should send. Not here, because it binds more than this site:
 * Strict-Transport-Security, which is up to the owner of the host.
 * @param base path that begins and ends with a slash
 */
export function headerRules(base: string, contentSecurityPolicy: string): readonly HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': contentSecurityPolicy,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    },
    ...IMMUTABLE_FOLDERS.map((folder) => ({
      path: `${base}${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
    // In the place of the policy of pages: together they would forbid what the frame is for.
    {
      path: `${base}${FRAME_FOLDER}/*`,
      headers: {
        'Content-Security-Policy': FRAME_RESPONSE_POLICY,
        'Referrer-Policy': 'no-referrer',
      },
    },
    // A browser that keeps the guide learns from this file that there is a newer version.
    { path: `${base}sw.js`, headers: { 'Cache-Control': 'no-cache' } },
  ];
}

/** The headers of an address; a later rule wins. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}
