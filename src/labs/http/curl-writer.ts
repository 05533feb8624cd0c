import { headerOf, type HeaderLine, SHOP_ORIGIN, type WrittenRequest } from './written.ts';
import { quoted } from './shell-word.ts';

/** The options that say the method, where it is not the usual one. */
function methodOption({ method, body }: WrittenRequest): string[] {
  if (method === (body === '' ? 'GET' : 'POST')) return [];
  return method === 'HEAD' && body === '' ? ['-I'] : [`-X ${quoted(method)}`];
}

function headerOption([name, value]: HeaderLine): string {
  if (name.toLowerCase() === 'cookie' && value.includes('=')) return `-b ${quoted(value)}`;
  return `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`;
}

/** The command that sends this request, in lines that a shell reads as one. */
export function curlOf(request: WrittenRequest): string {
  const { target, headers, body } = request;
  const url = target.startsWith('/') ? SHOP_ORIGIN + target : target;
  // Without one, curl would say that the body is a form.
  const isUntyped = body !== '' && headerOf(headers, 'Content-Type') === undefined;
  return [
    ['curl', ...methodOption(request), quoted(url)].join(' '),
    ...(isUntyped ? [`-H ${quoted('Content-Type:')}`] : []),
    ...headers.map(headerOption),
    ...(body === '' ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' \\\n  ');
}
