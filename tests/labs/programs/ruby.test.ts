import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Kit as MadeKit, makeKit } from '../../../src/build/engines/kit';
import * as ruby from '../../../src/build/engines/ruby';
import { MUST_FAIL } from '../../../src/data/listing-topics';
import { open } from '../../../src/labs/programs/ruby/runtime';
import { standIns } from '../../../src/labs/programs/ruby/stand-ins';
import { TOPICS } from '../../../src/labs/programs/ruby/topics';
import type { Exit, Program } from '../../../src/labs/programs/runtime';

const LISTINGS = 'listings/ruby';
const MEMORY = 512 * 2 ** 20;
const unpacked = promisify(gunzip);

let made: MadeKit;

beforeAll(async () => {
  const kit = await makeKit('ruby', ruby, () => undefined);
  if (kit === null) throw new Error('there is no kit');
  made = kit;
});

const kit = {
  async file(name: string) {
    const file = made.manifest.files[name];
    if (file === undefined) throw new Error(`the kit has no ${name}`);
    return new Uint8Array(await unpacked(await readFile(join(made.folder, file.name))));
  },
};

interface Ran {
  readonly exit: Exit;
  readonly out: string;
  readonly err: string;
  /** Writes to the output, each as it came. */
  readonly writes: readonly string[];
  readonly phases: readonly string[];
}

async function run(program: Program): Promise<Ran> {
  const runtime = await open(kit, { memory: MEMORY });
  const [writes, errors, phases]: [Buffer[], Buffer[], string[]] = [[], [], []];
  const exit = await runtime.run(program, {
    stdout: (bytes) => writes.push(Buffer.from(bytes)),
    stderr: (bytes) => errors.push(Buffer.from(bytes)),
    phase: (phase) => phases.push(phase),
  });
  const text = (pieces: readonly Buffer[]) => Buffer.concat(pieces).toString();
  return { exit, out: text(writes), err: text(errors), writes: writes.map(String), phases };
}

const runText = (text: string, stdin = '') =>
  run({ files: { 'main.rb': text }, main: 'main.rb', stdin });

async function listing(topic: string): Promise<Program> {
  const folder = join(LISTINGS, topic);
  const input = join(folder, 'input.txt');
  return {
    files: { 'main.rb': await readFile(join(folder, 'main.rb'), 'utf8') },
    main: 'main.rb',
    stdin: existsSync(input) ? await readFile(input, 'utf8') : '',
  };
}

const live = Object.entries(TOPICS).filter(([, { state }]) => state !== 'recorded');

describe.each(live)('%s', (topic, row) => {
  it('prints what it prints in a real toolchain', async () => {
    const program = await listing(topic);
    const { exit, out, err } = await run(program);
    expect(out).toBe(await readFile(join(LISTINGS, topic, 'expected.txt'), 'utf8'));
    const broken = MUST_FAIL[topic];
    if (broken === undefined) {
      expect(err).toBe('');
      expect(exit).toEqual({ kind: 'exit', code: 0 });
    } else {
      expect(err).toContain(broken);
      expect(exit).toEqual({ kind: 'exit', code: 1 });
    }
    expect(standIns(program)).toEqual(row.state === 'stand-in' ? row.standIns : []);
  });
});

it('knows each listing', () => {
  const folders = readdirSync(LISTINGS, { withFileTypes: true }).filter(({ name }) =>
    existsSync(join(LISTINGS, name, 'main.rb')),
  );
  expect(Object.keys(TOPICS).sort()).toEqual(folders.map(({ name }) => name).sort());
});

it('comes with the same snapshot wherever it is made', async () => {
  const again = await ruby.contents();
  const [made, makes] = [await kit.file('snapshot'), again.files['snapshot'] ?? new Uint8Array()];
  expect(Buffer.compare(made, makes)).toBe(0);
});

describe('a program', () => {
  it('is told where its syntax is wrong, in the first line', async () => {
    const { exit, out, err } = await runText('def f(\nputs 1\n');
    expect(err).toMatch(/^main\.rb: main\.rb:\d: syntax errors? found \(SyntaxError\)\n/);
    expect(err).toContain('  1 | def f(\n> 2 | puts 1\n');
    expect([exit, out]).toEqual([{ kind: 'exit', code: 1 }, '']);
  });

  it('is told where its syntax is wrong, in the last line', async () => {
    const { exit, out, err } = await runText('puts 1\nputs 2\nputs "x');
    expect(err).toContain('> 3 | puts "x');
    expect([exit, out]).toEqual([{ kind: 'exit', code: 1 }, '']);
  });

  it('writes at once, and ends as a command does', async () => {
    const { exit, writes, err, phases } = await runText(`
      at_exit { puts "first"; exit 7 }
      at_exit { print "second: ", $!.class, "\\n"; raise "in between" }
      puts "begins"
      def half(n) = n.amount
      half(2)
    `);
    expect(writes.join('')).toBe('begins\nsecond: NoMethodError\nfirst\n');
    expect(writes.slice(0, 2)).toEqual(['begins', '\n']);
    expect(err).toMatch(/^main\.rb:3:in 'block in <main>': in between \(RuntimeError\)\n/);
    expect(err).toContain(
      "\nmain.rb:5:in 'Object#half': undefined method 'amount' for an instance of Integer (NoMethodError)\n",
    );
    expect(err).toContain('\n      def half(n) = n.amount\n                     ^^^^^^^\n');
    expect(err.endsWith("\tfrom main.rb:6:in '<main>'\n")).toBe(true);
    expect(exit).toEqual({ kind: 'exit', code: 7 });
    expect(phases).toEqual(['compile', 'run']);
  });

  it('reads its input and its own files, and finds what it wrote', async () => {
    const main = `
      require_relative "lib/price"
      p gets, $stdin.read, __FILE__ == $0, __dir__, $stdout.tty?, DATA.read
      File.write("a.txt", "12345")
      File.open("a.txt", "a") { |file| file << "678" }
      File.truncate("a.txt", 6)
      File.rename("a.txt", "b.txt")
      p File.read("b.txt"), Dir.children(".").sort, Price.new(3)
      File.delete("b.txt")
      12.times { File.open("c", "wb") { |file| 6.times { file << "x" * 1_000_000 } } }
      begin
        File.open("d", "wb") { |file| 100.times { file << "x" * 1_000_000 } }
      rescue SystemCallError => e
        p e.class
      end
      exit! 4
__END__
data
`;
    const { exit, out } = await run({
      files: { 'main.rb': main, 'lib/price.rb': 'Price = Data.define(:cents)\n' },
      main: 'main.rb',
      stdin: 'one\ntwo\0\nthree',
    });
    expect(out.split('\n')).toEqual([
      ...['"one\\n"', '"two\\u0000\\nthree"', 'true', '"/program"', 'false', '"data\\n"'],
      ...['"123456"', '["b.txt", "lib", "main.rb"]', '#<data Price cents=3>', 'Errno::ENOSPC', ''],
    ]);
    expect(exit).toEqual({ kind: 'exit', code: 4 });
  });

  it('reads rows of CSV one after the other, however it asks for them', async () => {
    const { exit, out, err } = await runText(`
      require "csv"
      text = "a,b\\n1,2\\n3,4\\n5,\\"6\\"\\n"
      csv = CSV.new(text)
      csv.each { |row| p row; break }
      p csv.shift, csv.lineno
      csv.each { |row| p [row, csv.lineno] }
      p csv.each { |row| p row }, csv.shift, csv.eof?
      csv.rewind
      p csv.eof?, csv.to_a.size
      headed = CSV.new(text, headers: true, return_headers: true)
      headed.each { |row| p row.to_h; break }
      headed.each { |row| p row.to_h }
      begin
        CSV.parse("a,b\\nc,\\"d") { |row| p row }
      rescue CSV::MalformedCSVError => e
        puts e.message
      end
      begin
        CSV.parse(text) { |row| raise StopIteration }
        puts "goes on"
      end
      p CSV.parse(text).each_slice(3).map(&:size)
    `);
    expect(err).toBe('');
    expect(out.split('\n')).toEqual([
      ...['["a", "b"]', '["1", "2"]', '2', '[["3", "4"], 3]', '[["5", "6"], 4]'],
      ...['nil', 'nil', 'true', 'false', '4'],
      ...['{"a" => "a", "b" => "b"}', '{"a" => "1", "b" => "2"}', '{"a" => "3", "b" => "4"}'],
      ...['{"a" => "5", "b" => "6"}', '["a", "b"]', 'Unclosed quoted field in line 2.'],
      ...['goes on', '[3, 1]', ''],
    ]);
    expect(exit).toEqual({ kind: 'exit', code: 0 });
  });

  it('draws other random numbers in each run', async () => {
    const text =
      'require "securerandom"\np rand, Random.new.rand, [1, 2, 3].shuffle, SecureRandom.hex\n';
    const [first, second] = [await runText(text), await runText(text)];
    const drawn = first.out.split('\n').filter((line) => /\d\d/.test(line));
    expect(drawn).toHaveLength(3);
    expect(drawn.filter((line) => second.out.includes(line))).toEqual([]);
  });

  it('may use names that what runs it might have taken', async () => {
    const { exit, out } = await runText(`
      class Command; end
      class Turns; end
      class Host; end
      p Thread.new { Command.name }.value, Thread.current.alive?
    `);
    expect([exit, out]).toEqual([{ kind: 'exit', code: 0 }, '"Command"\ntrue\n']);
  });

  it('keeps Ruby’s rule for frozen strings', async () => {
    const { exit, err } = await runText('# frozen_string_literal: true\n\ns = "a"\ns << "b"\n');
    expect(err).toContain(`main.rb:4:in '<main>': can't modify frozen String: "a" (FrozenError)`);
    expect(exit).toEqual({ kind: 'exit', code: 1 });
  });

  it('that calls itself for ever is told so', async () => {
    const { exit, err } = await runText('def f(n) = f(n + 1)\nf(0)\n');
    expect(err).toMatch(/^main\.rb:1:in 'Object#f': stack level too deep \(SystemStackError\)\n/);
    expect(exit).toEqual({ kind: 'exit', code: 1 });
  });

  it('breaks this build of Ruby with an exception out of many nested blocks', async () => {
    const { exit } = await runText('def f(a) = a.map { |x| f([x]) }\nf([1])\n');
    expect(exit.kind === 'crash' && exit.message).toContain('nested blocks');
  });

  it('that requires what is not there is told so', async () => {
    const { exit, out, err } = await runText('puts 1\nrequire "sinatra"\n');
    expect(err).toBe(
      "main.rb:2:in 'Kernel#require': cannot load such file -- sinatra (LoadError)\n" +
        "\tfrom main.rb:2:in '<main>'\nnot in this tab: sinatra\n",
    );
    expect([exit, out]).toEqual([{ kind: 'exit', code: 1 }, '1\n']);
  });

  it.each([
    ['at once', 'puts 1\na = "x" * (600 << 20)\nputs a.size\n'],
    ['bit by bit', 'puts 1\na = []\nloop { a << ("x" * 1_000_000) }\n'],
  ])('that takes too much memory, %s, is ended', async (_, text) => {
    const { exit, out } = await runText(text);
    expect([exit, out]).toEqual([{ kind: 'memory' }, '1\n']);
  });

  it('cannot reach the page or the machine', async () => {
    const { exit, out } = await runText(`
      attempts = {
        "page" => -> { require "js" },
        "file" => -> { File.read("/etc/passwd") },
        "up" => -> { File.read("../../../../../../etc/passwd") },
        "network" => -> { require "net/http"; Net::HTTP.get(URI("http://example.com/")) },
        "port" => -> { TCPSocket.new("127.0.0.1", 80) },
        "process" => -> { IO.popen("ls").read },
        "fork" => -> { fork { } }
      }
      attempts.each do |name, attempt|
        attempt.call
        puts "#{name}: done"
      rescue Exception => e
        puts "#{name}: #{e.class}"
      end
      p ENV.keys, Dir["/*"]
    `);
    expect(out.split('\n')).toEqual([
      ...['page: LoadError', 'file: Errno::ENOENT', 'up: Errno::ENOTCAPABLE'],
      ...['network: Socket::ResolutionError', 'port: Errno::ECONNREFUSED'],
      ...['process: ArgumentError', 'fork: NotImplementedError'],
      '["HOME", "LANG", "RUBYLIB", "TMPDIR"]',
      '["/library", "/program", "/tmp"]',
      '',
    ]);
    expect(exit).toEqual({ kind: 'exit', code: 0 });
  });

  it('cannot evaluate JavaScript through the parts of this Ruby that could', async () => {
    const { exit } = await runText(
      'require "js.so"\nJS.eval("globalThis.reached = true")\nputs "reached"\n',
    );
    expect(exit).toEqual({ kind: 'crash', message: 'not in this tab: eval-js' });
    expect(globalThis).not.toHaveProperty('reached');
  });
});

describe('stand-ins', () => {
  it('let threads wait for each other', async () => {
    const { exit, out, err } = await runText(`
      require "timeout"
      queue = Queue.new
      lock = Mutex.new
      count = 0
      threads = 5.times.map do |i|
        Thread.new(i) do |n|
          3.times { sleep 0.001; lock.synchronize { count += 1 }; queue << n }
          n * 2
        end
      end
      p threads.map(&:value), count, queue.size
      begin
        Timeout.timeout(0.01) { sleep 1 }
      rescue Timeout::Error => e
        puts e.message
      end
      numbers = Enumerator.new { |y| 3.times { |i| sleep 0.001; y << i } }
      p numbers.next, numbers.next
      failing = Thread.new { raise ArgumentError, "no" }
      failing.report_on_exception = false
      begin
        failing.join
      rescue ArgumentError => e
        p e
      end
      endless = Thread.new { Thread.current[:a] = 1; loop { sleep 0.01 } }
      Thread.pass
      p endless[:a], endless.alive?, endless.kill.join.equal?(endless), endless.status
      condition = ConditionVariable.new
      ready = false
      waiting = Thread.new { lock.synchronize { condition.wait(lock) until ready; puts "woken" } }
      Thread.pass
      lock.synchronize { ready = true; condition.signal }
      waiting.join
      Thread.new { puts "never reached"; }.then { Queue.new.pop }
    `);
    expect(out.split('\n')).toEqual([
      ...['[0, 2, 4, 6, 8]', '15', '15', 'execution expired', '0', '1', '#<ArgumentError: no>'],
      ...['1', 'true', 'true', 'false', 'woken', 'never reached', ''],
    ]);
    expect(err).toBe(
      "main.rb:36:in 'Thread::Queue#pop': No live threads left. Deadlock? (ThreadError)\n" +
        "\tfrom main.rb:36:in 'block in <main>'\n\tfrom main.rb:36:in 'Kernel#then'\n" +
        "\tfrom main.rb:36:in '<main>'\n",
    );
    expect(exit).toEqual({ kind: 'exit', code: 1 });
  });

  it('keep the kinds of SQLite’s values, and its refusals', async () => {
    const { exit, out, err } = await runText(`
      require "sqlite3"
      db = SQLite3::Database.new(":memory:")
      db.execute("CREATE TABLE t (a INTEGER UNIQUE, b REAL, c TEXT, d BLOB)")
      values = [2**62, 5.0, "é'\\u0000x", SQLite3::Blob.new("\\x00\\xff".b)]
      db.execute("INSERT INTO t VALUES (?, ?, ?, ?)", values)
      p db.execute("SELECT * FROM t").first, db.changes, db.last_insert_row_id
      db.results_as_hash = true
      p db.execute("SELECT a, :x AS x FROM t WHERE a > :least", { x: nil, least: 1 })
      attempts = [
        -> { db.execute("INSERT INTO t (a) VALUES (?)", 2**62) },
        -> { db.execute("SELECT * FROM nowhere") },
        -> { db.execute("SELECT :a", { b: 1 }) },
        -> { db.transaction { db.execute("DELETE FROM t"); raise "back" } },
        -> { SQLite3::Database.new("shop.db") }
      ]
      attempts.each do |attempt|
        attempt.call
      rescue StandardError => e
        puts "#{e.class}: #{e.message}"
      end
      p db.get_first_value("SELECT count(*) FROM t"), db.transaction_active?
    `);
    expect(err).toBe('');
    expect(out.split('\n')).toEqual([
      String.raw`[4611686018427387904, 5.0, "é'\u0000x", "\x00\xFF"]`,
      ...['1', '1', '[{"a" => 4611686018427387904, "x" => nil}]'],
      'SQLite3::ConstraintException: UNIQUE constraint failed: t.a',
      'SQLite3::SQLException: no such table: nowhere',
      'SQLite3::Exception: no such bind parameter',
      'RuntimeError: back',
      'SQLite3::CantOpenException: unable to open database file (not in this tab: databases in files)',
      ...['1', 'false', ''],
    ]);
    expect(exit).toEqual({ kind: 'exit', code: 0 });
  });

  it('hash as bcrypt does elsewhere, and refuse what the gems refuse', async () => {
    const { out } = await runText(`
      require "bcrypt"
      require "jwt"
      salt = "$2a$04$abcdefghijklmnopqrstuu"
      puts BCrypt::Engine.hash_secret("correct horse battery", salt)
      password = BCrypt::Password.create("secret", cost: 4)
      p password.cost, password.version, password == "secret", password == "Secret"
      token = JWT.encode({ sub: "7", nbf: Time.now.to_i + 60 }, "key", "HS384", { kid: "k1" })
      p JWT.decode(token, nil, false)[1]
      attempts = [
        -> { BCrypt::Password.new("plain") },
        -> { JWT.decode(token, "key") },
        -> { JWT.decode(token, "other", true, algorithm: "HS384") },
        -> { JWT.decode(token, "key", true, algorithm: "HS384") },
        -> { JWT.decode("a.b.c.d", "key") }
      ]
      attempts.each do |attempt|
        attempt.call
        puts "accepted"
      rescue StandardError => e
        puts "#{e.class}: #{e.message}"
      end
    `);
    expect(out.split('\n')).toEqual([
      // As the gem bcrypt 3.1.18 gives it.
      '$2a$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS',
      ...['4', '"2a"', 'true', 'false', '{"kid" => "k1", "alg" => "HS384"}'],
      'BCrypt::Errors::InvalidHash: invalid hash',
      'JWT::IncorrectAlgorithm: Expected a different algorithm',
      'JWT::VerificationError: Signature verification failed',
      'JWT::ImmatureSignature: Signature nbf has not been reached',
      'JWT::DecodeError: Not enough or too many segments',
      '',
    ]);
  });
});
