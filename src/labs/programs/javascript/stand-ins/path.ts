/** Stands for `node:path` of a POSIX system. */
export const sep = '/';
export const delimiter = ':';

export function normalize(path: string): string {
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute) parts.push(part);
  }
  const end = path.endsWith('/') && parts.length > 0 ? '/' : '';
  const text = `${isAbsolute ? '/' : ''}${parts.join('/')}${end}`;
  return text === '' ? '.' : text;
}

export const join = (...parts: string[]): string =>
  normalize(parts.filter((part) => part !== '').join('/'));

export const isAbsolute = (path: string): boolean => path.startsWith('/');

export function resolve(...parts: string[]): string {
  const from = parts.findLastIndex(isAbsolute);
  const path = from < 0 ? ['/home/reader', ...parts] : parts.slice(from);
  return join(...path).replace(/(?<=.)\/$/, '');
}

export function basename(path: string, ending = ''): string {
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return ending !== '' && name !== ending && name.endsWith(ending)
    ? name.slice(0, -ending.length)
    : name;
}

export function dirname(path: string): string {
  const parts = path.replace(/\/+$/, '').split('/').slice(0, -1);
  if (parts.length === 0) return '.';
  const text = parts.join('/');
  return text === '' ? '/' : text;
}

export const extname = (path: string): string => /(?<=[^/])\.[^./]*$/.exec(path)?.[0] ?? '';

export const posix = { sep, normalize, join, isAbsolute, resolve, basename, dirname, extname };
export default { ...posix, delimiter, posix };
