/** Software that readers get in compiled form, under a licence of its own. */
interface CompiledPart {
  readonly name: string;
  /** SPDX expression. */
  readonly license: string;
  /** The package in which it is; missing where our own build compiles it. */
  readonly within?: string;
  /** Where its source is. */
  readonly source: string;
  /** Its words, a file in `src/data/licences/`. */
  readonly text: string;
}

/**
 * What the engines of labs are made of, as their own texts and their options of configuration name it.
 */
export const COMPILED_PARTS: readonly CompiledPart[] = [
  {
    name: 'PostgreSQL',
    license: 'PostgreSQL',
    within: '@electric-sql/pglite',
    source: 'https://git.postgresql.org/gitweb/?p=postgresql.git',
    text: 'postgresql.txt',
  },
  {
    name: 'ICU',
    license: 'Unicode-3.0',
    within: '@electric-sql/pglite',
    source: 'https://github.com/unicode-org/icu',
    text: 'icu.txt',
  },
  {
    name: 'libxml2',
    license: 'MIT',
    within: '@electric-sql/pglite',
    source: 'https://gitlab.gnome.org/GNOME/libxml2',
    text: 'libxml2.txt',
  },
  {
    name: 'zlib',
    license: 'Zlib',
    within: '@electric-sql/pglite',
    source: 'https://github.com/madler/zlib',
    text: 'zlib.txt',
  },
  {
    name: 'Python',
    license: 'PSF-2.0',
    within: 'pyodide',
    source: 'https://github.com/python/cpython',
    text: 'cpython.txt',
  },
  {
    name: 'Ruby, with LibYAML, zlib, wasi-libc, OpenSSL and wasi-vfs',
    license: 'Ruby OR BSD-2-Clause',
    within: '@ruby/4.0-wasm-wasi',
    source: 'https://github.com/ruby/ruby.wasm',
    text: 'ruby.txt',
  },
  {
    name: 'Go, with golang.org/x/crypto and golang.org/x/sys',
    license: 'BSD-3-Clause',
    source: 'https://go.googlesource.com/go',
    text: 'go.txt',
  },
  {
    name: 'golang-jwt',
    license: 'MIT',
    source: 'https://github.com/golang-jwt/jwt',
    text: 'golang-jwt.txt',
  },
];
