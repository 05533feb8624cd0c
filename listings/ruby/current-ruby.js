// Runs a program, or with --version prints the version, on the current Ruby, compiled to
// WebAssembly. It has neither sockets nor threads nor gems with code in C.
// Usage: node current-ruby.js FOLDER | --version
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { WASI } from 'node:wasi';
import { RubyVM } from '@ruby/wasm-wasi';

const [folder] = process.argv.slice(2);
const isVersion = folder === '--version';
const binary = new URL(
  import.meta.resolve('@ruby/4.0-wasm-wasi/dist/ruby+stdlib.wasm'),
);
const { vm } = await RubyVM.instantiateModule({
  module: await WebAssembly.compile(await readFile(fileURLToPath(binary))),
  wasip1: new WASI({
    version: 'preview1',
    preopens: isVersion ? {} : { '/listing': folder },
  }),
  args: ['ruby', '-EUTF-8', '-e_=0'],
});
vm.eval(isVersion ? 'print RUBY_VERSION' : 'load "/listing/main.rb"');
vm.eval('$stdout.flush');
