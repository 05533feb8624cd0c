/** When the world was last searched for runtimes of these languages that a page may bring along. */
export const SEARCHED = '2026-11-30';

/**
 * Why the listings of a language are recorded and never run in the tab, in a sentence for the reader.
 * A runtime has to have a permissive licence, come from a package of npm, run the listings as the real
 * toolchain does, and give programs no way to the page. `src/labs/programs/` would run it.
 */
export const RECORDED_LANGUAGES = {
  php: 'PHP for the browser comes either under the GPL (WordPress Playground) or from php-wasm, which has no Argon2, libsodium, cURL or PHPUnit and, from PHP 8.5 on, hands every program the page’s own JavaScript.',
  csharp:
    'The runtime of .NET for the browser and its compiler are published on NuGet alone, and the one package of npm stops at C# 7.3.',
  java: 'The compilers of Java that run in a browser contain javac, which is under the GPL, and leave out JDBC, the HTTP client and Scanner; CheerpJ is not open source.',
  cpp: 'Clang for the browser is a download of 27 MB, and its C++ library is built without exceptions, which the programs throw.',
} as const satisfies Readonly<Record<string, string>>;
