import type { LabRequest, LabResponse } from '../protocol.ts';
import { SHOP_ORIGIN } from './written.ts';

/** The request as programs take it, without its cookies; or why there can be none. */
export function requestOf({ method, url, headers = [], body }: LabRequest): Request | string {
  try {
    const sendable = headers.filter(([name]) => name.toLowerCase() !== 'cookie');
    return new Request(new URL(url, SHOP_ORIGIN), {
      method,
      headers: sendable.map(([name, value]): [string, string] => [name, value]),
      ...(body === undefined ? {} : { body }),
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The response as the lab shows it.
 * @param cookies what it sets; browsers keep that header from programs
 */
export async function responseOf(
  response: Response,
  cookies: readonly string[],
): Promise<LabResponse> {
  const body = await response.arrayBuffer();
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...headers, ...cookies.map((cookie) => ['set-cookie', cookie] as const)],
    body: new TextDecoder().decode(body),
    bytes: body.byteLength,
  };
}
