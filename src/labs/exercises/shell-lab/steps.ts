import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { allows, changeAt, isGone, linesAt, printed, same } from './goal.ts';
import { accessLog, appLog, counted } from './logs.ts';
import type { ShellRun } from './rig.ts';
import { HEALTHY, HOME, RELEASE, SHOP, STUCK } from './server.ts';

const lines = (...all: readonly string[]) => all.join('\n');

const FAILED = accessLog().filter((line) => line.split(' ')[8] === '500');
const FAILING = counted(FAILED, 7).map(([path, count]) => `${count} ${path}`);
const FOUND_500 = counted(
  accessLog().filter((line) => line.includes(' 500 ')),
  7,
).map(([path, count]) => `${count} ${path}`);
const CLIENTS = counted(accessLog(), 1);
const [BUSIEST = ''] = CLIENTS[0] ?? [];
const ERRORS = appLog().filter((line) => line.includes('"level":"error"'));
const LAST_ERRORS = ERRORS.slice(-3);
const WORDS = appLog().filter((line) => line.includes('error'));

const FOUND = [`${SHOP}/config.env`, `${SHOP}/worker/mail.env`];
const DENIED = `find: '${SHOP}/keys': Permission denied`;
const ORDER_77 = { id: 77, status: 'pending' };

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The levels, each with a goal that reads the server and what was printed, and never the commands. */
export const STEPS: readonly RigStep<ShellRun>[] = [
  {
    id: 'find-your-way',
    title: 'Find your way',
    chapter: 'Look',
    text: [
      'You are Nadia, at a prompt on the server `web1`. Nothing tells you where things are, so ask: `pwd` prints the folder that you stand in, `ls` what is in it, `cat` the text of a file, and `cd` takes you elsewhere.',
      'Names that begin with `/` are absolute, all others begin where you stand. `..` is the folder above, `~` is your home.',
      'Somewhere below `/srv/shop` a file says which release runs. Go into its folder and print it.',
    ],
    start: 'pwd',
    hints: [
      'A note lies in your home: `ls`, then `cat notes.txt`. Then look with `ls /srv/shop`.',
      '`cd /srv/shop/current`, `ls`, and `cat` with the name in capitals.',
    ],
    solution: lines('ls', 'cat notes.txt', 'ls /srv/shop', 'cd /srv/shop/current', 'cat RELEASE'),
    predict: {
      question: 'You stand in `/srv/shop/current` and type `cd ../data`. Where are you then?',
      options: ['In /data', 'In /srv/shop/data', 'In /srv/shop/current/data'],
      answer: 1,
      explanation:
        '`..` goes up one folder, from `current` to `/srv/shop`, and from there on to `data`.',
    },
    check(run) {
      if (!printed(run, [RELEASE]))
        return unsolved('No line printed the file of the release alone.');
      return run.folder === `${SHOP}/current`
        ? solved('You know where you are, what is here, and what it says.')
        : unsolved(
            `The release is printed, but you stand in \`${run.folder}\`, not in its folder.`,
          );
    },
  },
  {
    id: 'newest-errors',
    title: 'The newest errors',
    chapter: 'Look',
    text: [
      'The shop’s program writes a line of JSON for each event into `/var/log/sparewheel/app.log`. `tail -n 5` shows the last five. `grep` shows the lines in which a pattern occurs.',
      'The pipe `|` makes the output of one command the input of the next. `>` writes what would be printed into a file.',
      'Write the last three events of level `error` into `errors.txt` in your home, as they stand in the log.',
    ],
    start: 'tail -n 5 /var/log/sparewheel/app.log',
    hints: [
      'First find, then take the last: `grep … | tail -n 3`. The word alone is not enough: an import that ended with 0 errors has it, too.',
      'The pattern in single quotes: `\'"level":"error"\'`. At the end `> errors.txt`.',
    ],
    solution: lines(
      'tail -n 5 /var/log/sparewheel/app.log',
      'grep -c \'"level":"error"\' /var/log/sparewheel/app.log',
      'grep \'"level":"error"\' /var/log/sparewheel/app.log | tail -n 3 > errors.txt',
      'cat errors.txt',
    ),
    predict: {
      question:
        'How do `tail -n 3 app.log | grep error` and `grep error app.log | tail -n 3` differ?',
      options: [
        'They print the same',
        'The second is the same, but slower',
        'The first looks at three lines alone, the second at all lines',
      ],
      answer: 2,
      explanation:
        'Each command sees only what the one before it let through. The order of a pipeline is part of its meaning.',
    },
    check(run) {
      const found = linesAt(run, `${HOME}/errors.txt`);
      if (found === undefined) return unsolved('There is no `errors.txt` in your home yet.');
      if (found.length === 0) return unsolved('`errors.txt` is empty: nothing fits the pattern.');
      if (same(found, LAST_ERRORS)) return solved('Three lines, found among all of them.');
      if (same(found, WORDS.slice(-3))) {
        return unsolved(
          'These lines have the word in them, but not all of them are of level `error`.',
        );
      }
      return found.every((line) => LAST_ERRORS.includes(line))
        ? unsolved(`There are ${found.length} events in the file, and three are wanted.`)
        : unsolved('The file has lines that are not among the last three of level `error`.');
    },
  },
  {
    id: 'failing-paths',
    title: 'Which pages fail',
    chapter: 'Count',
    text: [
      'Customers say that the shop is broken, and cannot say where. The web server noted each request in `access.log`. Cut at blanks, column 1 is the client, 7 the path, 9 the status and 10 the bytes of the body.',
      'A famous pipeline counts anything: pick a column, `sort` so that equal lines stand together, `uniq -c` to count them, `sort -rn` for the largest first.',
      'Print how often each path answered with status 500, the most frequent first.',
    ],
    start: 'head -n 3 /var/log/sparewheel/access.log',
    hints: [
      "Choose the lines by their status, not by the digits: some bodies have 500 bytes. `grep '\" 500 '` asks for the quotation mark before it.",
      "With `awk`, the ninth column can be asked: `awk '$9 == 500 {print $7}'`. Then `sort | uniq -c | sort -rn`.",
    ],
    solution: lines(
      'cd /var/log/sparewheel',
      'head -n 2 access.log',
      "awk '$9 == 500 {print $7}' access.log | sort | uniq -c | sort -rn",
    ),
    predict: {
      question: 'What does `uniq -c` count if `sort` is left out before it?',
      options: [
        'Each run of equal lines that follow each other',
        'The same, in another order',
        'Nothing: it refuses unsorted lines',
      ],
      answer: 0,
      explanation:
        '`uniq` compares a line with the one before it alone. So it works on logs of any size, and needs sorted lines.',
    },
    check(run) {
      if (printed(run, FAILING)) return solved('Two pages make nearly all of the trouble.');
      if (printed(run, FOUND_500)) {
        return unsolved(
          'A path is counted that never failed: the size of a body was taken for the status.',
        );
      }
      if (printed(run, FAILING.toSorted()))
        return unsolved('Counted, but the largest does not come first.');
      return printed(run, FAILING.toReversed())
        ? unsolved('Counted, but the largest stands last: `sort` can reverse.')
        : unsolved(
            'No line printed a count and a path for each of the pages that failed, and nothing else.',
          );
    },
  },
  {
    id: 'busiest-client',
    title: 'Who asks the most',
    chapter: 'Count',
    text: [
      'Somebody reads the whole shop again and again. The same pipeline says who, counted by another column.',
      '`cut -d " " -f 1` is the smaller brother of `awk`: `-d` names the sign that separates, `-f` the column. It takes each single blank for a separator, and the counts of `uniq -c` have many in front of them.',
      'Write the address of the busiest client into `block.txt` in your home: the address alone, without its count.',
    ],
    start: 'cd /var/log/sparewheel',
    hints: [
      'Count as before, then keep the first line with `head -n 1`.',
      "`awk '{print $2}'` takes the second column of what `uniq -c` printed. Then `> ~/block.txt`.",
    ],
    solution: lines(
      'cd /var/log/sparewheel',
      "cut -d ' ' -f 1 access.log | sort | uniq -c | sort -rn | head -n 3",
      "cut -d ' ' -f 1 access.log | sort | uniq -c | sort -rn | head -n 1 | awk '{print $2}' > ~/block.txt",
    ),
    check(run) {
      const found = linesAt(run, `${HOME}/block.txt`);
      if (found === undefined) return unsolved('There is no `block.txt` in your home yet.');
      if (found.length === 0) return unsolved('`block.txt` is empty.');
      if (same(found, [BUSIEST])) return solved('One address, ready to be handed to the firewall.');
      if (found.length > 1)
        return unsolved(`There are ${found.length} lines in it, and one is wanted.`);
      return found[0]?.endsWith(BUSIEST) === true
        ? unsolved('The address is right. Its count should not be in the file.')
        : unsolved('This is not the client with the most requests.');
    },
  },
  {
    id: 'open-secret',
    title: 'A secret for everybody',
    chapter: 'Rights',
    text: [
      'Two files below `/srv/shop` hold passwords, and their names end with `.env`. `ls -l` shows ten signs for each file: its kind, then what the owner, the group and all others may do. `r` is reading, `w` writing, `x` running.',
      '`chmod` changes them, in letters (`chmod o-r file`) or as an octal number in which reading counts 4, writing 2, running 1 (`chmod 640 file`).',
      'Let the owner alone read and write both files. Nobody else may do anything with them.',
    ],
    start: 'ls -l /srv/shop',
    hints: [
      "`find /srv/shop -name '*.env'` finds both, and says which folder it may not look into.",
      'Owner 4 + 2, group 0, others 0: `chmod 600` with both names.',
    ],
    solution: lines(
      "find /srv/shop -name '*.env' -type f",
      'cd /srv/shop',
      'ls -l config.env worker/mail.env',
      'chmod 600 config.env worker/mail.env',
      'ls -l config.env worker/mail.env',
    ),
    predict: {
      question: 'A file has mode `640`. Who may read it?',
      options: [
        'Its owner alone',
        'Its owner and the members of its group',
        'Everybody, but only the owner may write',
      ],
      answer: 1,
      explanation:
        '6 is 4 + 2 for the owner, 4 is reading for the group, and 0 is nothing for all others.',
    },
    check(run) {
      for (const path of FOUND) {
        if (isGone(run, path)) return unsolved(`\`${path}\` is gone, and the shop cannot start.`);
        const change = changeAt(run, path);
        if (change === undefined) return unsolved(`\`${path}\` is as open as it was.`);
        const { mode } = change;
        if (!allows(mode, 'owner', 'r') || !allows(mode, 'owner', 'w')) {
          return unsolved(`The owner of \`${path}\` can no longer read and write it: \`${mode}\`.`);
        }
        if (mode !== '-rw-------')
          return unsolved(`\`${path}\` has \`${mode}\`: too much for somebody.`);
      }
      return solved(
        'Both are for Nadia alone. What was read before stays known: change the passwords, too.',
      );
    },
  },
  {
    id: 'script-denied',
    title: 'A script that will not run',
    chapter: 'Rights',
    text: [
      'In `/srv/shop` lies `backup.sh`, and it answers “Permission denied” to its own owner. To run a file, you need the right `x` on it, and reading is another right.',
      'A name without a slash is looked for in the folders of `$PATH`, in which the one you stand in is not. So it is `./backup.sh`.',
      'Make the script run for its owner, without letting others change it, and run it: it copies the price list into a folder `backup`.',
    ],
    start: lines('cd /srv/shop', './backup.sh'),
    hints: [
      '`chmod u+x` gives the owner the right to run it.',
      'Then `./backup.sh`, in `/srv/shop`.',
    ],
    solution: lines(
      'cd /srv/shop',
      './backup.sh',
      'ls -l backup.sh',
      'chmod u+x backup.sh',
      './backup.sh',
    ),
    predict: {
      question: '`sh backup.sh` works without the right `x`. Why?',
      options: [
        'sh is what runs; the script is only a text that it reads',
        'sh has more rights than you',
        'The right x is advice',
      ],
      answer: 0,
      explanation:
        'The kernel starts `sh`, which you may run, and `sh` reads the file, which you may read.',
    },
    check(run) {
      const script = changeAt(run, `${SHOP}/backup.sh`);
      if (script === undefined) return unsolved('`backup.sh` still has the rights that it had.');
      if (!allows(script.mode, 'owner', 'x'))
        return unsolved('The owner may not run `backup.sh` yet.');
      if (allows(script.mode, 'others', 'w')) {
        return unsolved('Now everybody may change what runs under Nadia’s name.');
      }
      return changeAt(run, `${SHOP}/backup/parts.csv`) === undefined
        ? unsolved('The script may run now. It has not saved the price list yet.')
        : solved('The right was missing, and nothing else.');
    },
  },
  {
    id: 'stuck-worker',
    title: 'A worker that hangs',
    chapter: 'Processes',
    text: [
      'The server is slow, and the stock in the shop has not changed since six o’clock. `ps aux` shows what runs: who, with which number (PID), how much of a processor, and which command.',
      '`kill` sends a signal. Without an option it is SIGTERM, a request to finish, which a program may answer by tidying up. SIGKILL (`kill -9`) is not asked of the program: the kernel removes it.',
      'End the worker that hangs. Ask first, look whether it went, and use force only if it did not. Leave the other processes alone.',
    ],
    start: 'ps aux',
    hints: [
      'One worker has nearly a whole processor. Its number stands in the second column.',
      `\`kill ${STUCK}\`, then \`ps aux | grep worker\`. It is still there, so \`kill -9 ${STUCK}\`.`,
    ],
    solution: lines(
      'ps aux',
      `kill ${STUCK}`,
      'ps aux | grep worker',
      `kill -9 ${STUCK}`,
      'ps aux',
    ),
    predict: {
      question: 'You send SIGTERM to a process of the user `sparewheel`. What happens?',
      options: [
        'It ends',
        'It ends once you have signed in again',
        'Nothing: “Operation not permitted”',
      ],
      answer: 2,
      explanation: 'Signals go to your own processes alone, unless you are root.',
    },
    check({ processes }) {
      const [worker, other] = [STUCK, HEALTHY].map((pid) =>
        processes.find((each) => each.pid === pid),
      );
      if (other?.isAlive === false)
        return unsolved('A worker is gone that did its work. Mail waits now.');
      if (worker?.isAlive !== false) {
        return unsolved(
          worker?.signals.includes('TERM') === true
            ? 'It was asked and does not go. Look with `ps`, then use force.'
            : 'The worker still runs.',
        );
      }
      return worker.signals.includes('TERM')
        ? solved(
            'Asked first, forced second. A healthy program would have gone at the first signal.',
          )
        : unsolved('It is gone, but nobody asked it first: whatever it held is half done.');
    },
  },
  {
    id: 'exit-codes',
    title: 'If it went well',
    chapter: 'Decide',
    text: [
      'Every command ends with an exit status: 0 if all went well, another number if not. `$?` is the status of the last one. `a && b` runs `b` only if `a` went well, `a || b` only if it did not.',
      'In `/srv/shop`, `./check.sh FILE` looks whether a price list is whole, prints nothing and says it with its status. Three lists lie in `inbox`.',
      'Make two folders in `/srv/shop`. Move each list into `good` if its check goes well, and into `bad` if not.',
    ],
    start: lines('cd /srv/shop', './check.sh inbox/monday.csv', 'echo $?'),
    hints: [
      '`mkdir good bad` first. Then one line for each list.',
      '`./check.sh inbox/monday.csv && mv inbox/monday.csv good || mv inbox/monday.csv bad`',
    ],
    solution: lines(
      'cd /srv/shop',
      'mkdir good bad',
      ...['monday', 'tuesday', 'wednesday'].map(
        (day) =>
          `./check.sh inbox/${day}.csv && mv inbox/${day}.csv good || mv inbox/${day}.csv bad`,
      ),
      'ls good bad',
    ),
    predict: {
      question: 'What does `false && echo one || echo two` print?',
      options: ['one', 'two', 'Nothing'],
      answer: 1,
      explanation:
        '`false` fails, so `echo one` is passed over, and `||` still looks at the status of `false`.',
    },
    check(run) {
      const places = { monday: 'good', tuesday: 'bad', wednesday: 'good' };
      for (const [day, place] of Object.entries(places)) {
        const other = place === 'good' ? 'bad' : 'good';
        if (changeAt(run, `${SHOP}/${other}/${day}.csv`) !== undefined) {
          return unsolved(`\`${day}.csv\` lies in \`${other}\`, and its check says otherwise.`);
        }
        if (changeAt(run, `${SHOP}/${place}/${day}.csv`) === undefined) {
          return unsolved(`\`${day}.csv\` does not lie in the folder that its check asks for.`);
        }
        if (!isGone(run, `${SHOP}/inbox/${day}.csv`)) {
          return unsolved(`\`${day}.csv\` still lies in \`inbox\` as well.`);
        }
      }
      return solved('No list was read by you: the status decided.');
    },
  },
  {
    id: 'two-outputs',
    title: 'What went wrong, apart',
    chapter: 'Decide',
    text: [
      'A command has two outputs. Results go to standard output (1), complaints to standard error (2). On a terminal they look alike; `>` and `|` take the first alone.',
      '`2>` writes the second into a file, `2>&1` sends it where the first goes, and `/dev/null` is the file that forgets everything.',
      'Search `/srv/shop` for all names that end with `.env`. Write what is found into `found.txt` and what is complained of into `denied.txt`, both in your home.',
    ],
    start: "find /srv/shop -name '*.env'",
    hints: [
      'One `find` can have both redirections behind it.',
      "`find /srv/shop -name '*.env' > found.txt 2> denied.txt`",
    ],
    solution: lines(
      "find /srv/shop -name '*.env' > found.txt 2> denied.txt",
      'cat found.txt',
      'cat denied.txt',
    ),
    predict: {
      question: 'Where do complaints of `find` go in `find / 2>&1 > all.txt`?',
      options: ['To the terminal', 'Into all.txt', 'Nowhere'],
      answer: 0,
      explanation:
        'Redirections are done from left to right. `2>&1` copies where output 1 goes at that moment, and that is still the terminal.',
    },
    check(run) {
      const [found, denied] = ['found', 'denied'].map((name) =>
        linesAt(run, `${HOME}/${name}.txt`),
      );
      if (found === undefined) return unsolved('There is no `found.txt` in your home yet.');
      if (found.includes(DENIED)) return unsolved('The complaint stands among what was found.');
      if (!same(found.toSorted(), FOUND))
        return unsolved('`found.txt` does not have exactly the files that `find` finds.');
      if (denied === undefined) return unsolved('There is no `denied.txt` in your home yet.');
      return same(denied, [DENIED])
        ? solved('Results can be worked with, and complaints can be read.')
        : unsolved('`denied.txt` does not have the complaint of `find`, and that alone.');
    },
  },
  {
    id: 'curl-read',
    title: 'Ask the API',
    chapter: 'HTTP',
    text: [
      'The shop’s API listens on this machine, at port 3000. `curl` sends it a request and prints the body of the response. `-i` prints status and headers before it, `-v` also what was sent.',
      'Old links lead to `/order/77`, and that is not where the order lives any more. By itself, `curl` shows a redirect and does not follow it; `-L` follows. `-o` writes the body into a file.',
      'Look at what `http://localhost:3000/order/77` answers, headers included. Then save the order itself as `order.json` in your home.',
    ],
    start: 'curl http://localhost:3000/order/77',
    hints: [
      '`curl -i` shows the status 301 and the header `location`.',
      '`curl -sL -o order.json http://localhost:3000/order/77`',
    ],
    solution: lines(
      'curl -i http://localhost:3000/order/77',
      'curl -sL -o order.json http://localhost:3000/order/77',
      'cat order.json',
    ),
    predict: {
      question:
        'The API answers 404 to `curl -s http://localhost:3000/orders/9999`. Which exit status does curl have?',
      options: ['0', '4', '404'],
      answer: 0,
      explanation:
        'A response came, so the transfer went well. With `-f`, curl takes 400 and above for a failure, with status 22.',
    },
    check(run) {
      const sawHeaders = run.said.some(({ output }) => output.includes('HTTP/1.1 301'));
      if (!sawHeaders)
        return unsolved('No line showed the status and the headers of the old address.');
      const saved = changeAt(run, `${HOME}/order.json`);
      if (saved === undefined) return unsolved('There is no `order.json` in your home yet.');
      const order = jsonOf(saved.text) as Partial<typeof ORDER_77> | undefined;
      if (order?.id === ORDER_77.id && order.status === ORDER_77.status) {
        return solved('Asked, redirected and saved.');
      }
      return unsolved(
        saved.text === undefined || saved.text.startsWith('HTTP/')
          ? '`order.json` has headers in it, so it is no JSON.'
          : '`order.json` is not the JSON of order 77.',
      );
    },
  },
  {
    id: 'curl-send',
    title: 'Send an order',
    chapter: 'HTTP',
    text: [
      'With `-d`, curl sends a body and asks with POST. It also says that the body is a form, unless you name another type with `-H`.',
      'An order is JSON: `{"items":[{"part":2041,"quantity":2}]}`. In single quotes, the shell leaves all of its signs alone.',
      'Order three pieces of part 2042 at `http://localhost:3000/orders`, and then read your order at the address that the answer names.',
    ],
    start: `curl -i -d '{"items":[{"part":2042,"quantity":3}]}' http://localhost:3000/orders`,
    hints: [
      'The answer 415 complains of the type: `-H "Content-Type: application/json"`.',
      'The header `location` of the answer has the path of the new order. Ask for it with `curl http://localhost:3000/orders/79`.',
    ],
    solution: lines(
      `curl -i -H 'Content-Type: application/json' -d '{"items":[{"part":2042,"quantity":3}]}' http://localhost:3000/orders`,
      'curl http://localhost:3000/orders/79',
    ),
    check({ answered, said }) {
      const isPlaced = answered.some(
        ({ method, path, status }) => method === 'POST' && path === '/orders' && status === 201,
      );
      if (!isPlaced) {
        const last = answered.findLast(({ method }) => method === 'POST');
        return unsolved(
          last === undefined
            ? 'The API has had no POST yet.'
            : `The API has placed no order: it answered ${last.status}.`,
        );
      }
      const read = said
        .map(({ output }) => /\{"id":(?:79|[89]\d),.*\}/.exec(output)?.[0])
        .map(
          (text) => jsonOf(text) as { items?: { part?: number; quantity?: number }[] } | undefined,
        );
      const isRight = read.some(
        (order) =>
          order?.items?.length === 1 &&
          order.items[0]?.part === 2042 &&
          order.items[0].quantity === 3,
      );
      if (!isRight) return unsolved('An order was placed, but not of three pieces of part 2042.');
      return answered.some(
        ({ method, path, status }) =>
          method === 'GET' && status === 200 && /^\/orders\/(79|[89]\d)$/.test(path),
      )
        ? solved('201, a place to find it, and there it is.')
        : unsolved('The order is placed. Read it at the address that the answer names.');
    },
  },
  {
    id: 'health',
    title: 'A script that watches',
    chapter: 'HTTP',
    text: [
      'A load balancer, a deployment and a timer all ask the same thing: does it work? They ask a script, and look at its exit status. curl helps with `-f`: an answer of 400 or above becomes exit status 22.',
      'A script is a file with commands, the line `#!/bin/sh` at its top and the right `x`. The status of its last command is its own, unless `exit` names another.',
      'Write `health.sh` in your home. It asks `http://localhost:3000/health`, prints nothing on standard output, ends with 0 while the API is well and with 1 while it answers 503. Both are tried after your last line.',
    ],
    start: 'curl -i http://localhost:3000/health',
    hints: [
      'Use “Write a file” below, or `printf` with `>`. In the script: `curl -fsS … > /dev/null || exit 1`. Then `chmod +x health.sh`.',
      "`printf '#!/bin/sh\\ncurl -fsS http://localhost:3000/health > /dev/null || exit 1\\n' > health.sh`",
    ],
    solution: lines(
      "cat > health.sh <<'EOF'",
      '#!/bin/sh',
      'curl -fsS http://localhost:3000/health > /dev/null || exit 1',
      'EOF',
      'chmod +x health.sh',
      './health.sh; echo $?',
    ),
    check(run) {
      if (run.health === undefined) return unsolved('There is no `health.sh` in your home yet.');
      const { mode } = changeAt(run, `${HOME}/health.sh`) ?? { mode: '' };
      if (!allows(mode, 'owner', 'x')) return unsolved('`health.sh` may not be run yet.');
      const { well, sick, prints } = run.health;
      if (well !== 0)
        return unsolved(`While the API is well, the script ends with ${well}, not with 0.`);
      if (sick === 0) {
        return unsolved('While the API answers 503, the script says 0: nobody would notice.');
      }
      if (prints)
        return unsolved('The script prints on standard output, where nobody asked for words.');
      return sick === 1
        ? solved('Its status says it all, and any other program can ask.')
        : unsolved(`While the API answers 503, the script ends with ${sick}, and 1 is wanted.`);
    },
  },
];
