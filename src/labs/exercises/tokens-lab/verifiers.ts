import { compactVerify, errors, type JWTVerifyOptions, jwtVerify } from 'jose';
import { type Fields, tokenIn } from './jwt.ts';
import type { Door } from './happenings.ts';
import type { Keys } from './keys.ts';
import { AUDIENCE, ISSUER } from './places.ts';
import type { Store } from './store.ts';

/** Seconds by which the clocks of two machines may differ. */
export const TOLERANCE = 30;

/** What our own verifiers say beside the codes of jose. */
export type OwnCode = 'NO_TOKEN' | 'NONE_FORBIDDEN' | 'EXPIRED' | 'LOGIN_ENDED';

/** Why one of our own verifiers refuses a token. */
class TokenRefused extends Error {
  readonly code: OwnCode;

  constructor(code: OwnCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** @throws what `reasonOf` knows */
export type Verifier = (token: string) => Promise<Fields>;

/**
 * VULNERABLE ON PURPOSE. It lets the token say how it is to be checked, and uses whatever key it has
 * for that: the fault that RFC 8725, section 2.1, describes.
 */
function weakly({ publicKey, publicPem }: Keys, store: Store, takesNone: boolean): Verifier {
  return async (text) => {
    const token = tokenIn(text);
    if (token === undefined) throw new TokenRefused('NO_TOKEN', 'this is no JSON Web Token');
    const { header, payload } = token;
    if (header['alg'] === 'none') {
      if (!takesNone)
        throw new TokenRefused(
          'NONE_FORBIDDEN',
          '"alg" is none, which is on the list of bad words',
        );
    } else {
      const key = header['alg'] === 'HS256' ? new TextEncoder().encode(publicPem) : publicKey;
      await compactVerify(text, key);
    }
    const { exp } = payload;
    if (typeof exp === 'number' && exp <= store.now)
      throw new TokenRefused('EXPIRED', '"exp" is over');
    return payload;
  };
}

function byJose({ publicKey }: Keys, store: Store, options: JWTVerifyOptions): Verifier {
  return async (text) => {
    const { payload } = await jwtVerify(text, publicKey, {
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: TOLERANCE,
      currentDate: new Date(store.now * 1000),
      ...options,
    });
    return payload;
  };
}

/** The verifier of each door. */
export function verifiers(keys: Keys, store: Store): Readonly<Record<Door, Verifier>> {
  const strict = byJose(keys, store, { issuer: ISSUER, audience: AUDIENCE });
  return {
    weak: weakly(keys, store, true),
    patched: weakly(keys, store, false),
    'any-audience': byJose(keys, store, {}),
    strict,
    async checked(text) {
      const payload = await strict(text);
      const family = store.families.find(({ id }) => id === payload['sid']);
      if (family?.ended !== false) {
        throw new TokenRefused('LOGIN_ENDED', 'the login that it came from has ended');
      }
      return payload;
    },
  };
}

/** Why a token was refused, as whoever refused it says; undefined for any other fault. */
export function reasonOf(
  error: unknown,
): { readonly code: string; readonly why: string } | undefined {
  if (error instanceof TokenRefused) return { code: error.code, why: error.message };
  if (error instanceof errors.JOSEError) {
    return { code: error.code, why: `jose: ${error.message}` };
  }
  // So jose says that a key is not for this algorithm.
  return error instanceof TypeError
    ? { code: 'WRONG_KEY', why: `jose: ${error.message}` }
    : undefined;
}
