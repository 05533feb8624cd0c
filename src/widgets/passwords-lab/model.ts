import { type Scheme, setting } from '@/labs/exercises/passwords-lab/schemes';
import { readScript } from '@/labs/exercises/passwords-lab/script';
import { quoted } from '@/labs/http/shell-word';

/** What makes the same hash in a terminal; `SALT` stands for the salt, which is hexadecimal for all but `argon2`. */
function commandOf(scheme: Scheme, password: string, isSalted: boolean): string {
  const word = quoted(password);
  const of = (name: string) => setting(scheme, name);
  const openssl = (kind: string, options: readonly string[]) =>
    ['openssl kdf -keylen 32', `-kdfopt pass:${word} -kdfopt hexsalt:SALT`, ...options, kind].join(
      ' ',
    );
  switch (scheme.algorithm) {
    case 'md5':
    case 'sha256': {
      const text = isSalted ? `(printf SALT | xxd -r -p; printf %s ${word})` : `printf %s ${word}`;
      return `${text} | ${scheme.algorithm}sum`;
    }
    case 'bcrypt':
      return `htpasswd -nbBC ${of('cost')} nadia ${word}`;
    case 'pbkdf2':
      return openssl('PBKDF2', [`-kdfopt digest:SHA256 -kdfopt iter:${of('rounds')}`]);
    case 'scrypt':
      return openssl('SCRYPT', [
        `-kdfopt n:${of('N')} -kdfopt r:${of('r')} -kdfopt p:${of('p')}`,
        `-kdfopt maxmem_bytes:${160 * of('N') * of('r')}`,
      ]);
    case 'argon2id':
      return `printf %s ${word} | argon2 SALT -id -k ${of('m')} -t ${of('t')} -p ${of('p')}`;
  }
}

/** The hashes of a script as a terminal makes them, one in a line. */
export const terminalOf = (text: string): string =>
  readScript(text)
    .commands.flatMap(({ command }) =>
      command.kind === 'hash'
        ? [commandOf(command.scheme, command.password, command.isSalted)]
        : [],
    )
    .join('\n');
