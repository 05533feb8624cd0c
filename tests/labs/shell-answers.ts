import { SHELL_LAB } from '@/labs/exercises/shell-lab/lab';
import type { Answers } from './judges';

const lines = (...all: readonly string[]) => all.join('\n');
const solution = (id: string) => SHELL_LAB.steps.find((step) => step.id === id)?.solution ?? '';

const APP = '/var/log/sparewheel/app.log';
const ACCESS = '/var/log/sparewheel/access.log';
const ERROR = `'"level":"error"'`;
const COUNT = 'sort | uniq -c | sort -rn';
const ENVS = '/srv/shop/config.env /srv/shop/worker/mail.env';
const API = 'http://localhost:3000';
const JSON_TYPE = "-H 'Content-Type: application/json'";
const ORDER = `'{"items":[{"part":2042,"quantity":3}]}'`;
const script = (...body: readonly string[]) =>
  lines("cat > health.sh <<'EOF'", '#!/bin/sh', ...body, 'EOF', 'chmod +x health.sh');

/** Answers that are right, too. */
const RIGHT: Answers['right'] = {
  'find-your-way': [
    lines('cd /srv/shop', 'cd current && cat RELEASE'),
    lines('cat /srv/shop/current/RELEASE', 'cd /srv/shop/current/'),
  ],
  'newest-errors': [
    `cat ${APP} | grep -F ${ERROR} | tail -3 > ~/errors.txt`,
    lines(`grep ${ERROR} ${APP} > all.txt`, 'tail -n 3 < all.txt > errors.txt'),
  ],
  'failing-paths': [
    `grep '" 500 ' ${ACCESS} | cut -d ' ' -f 7 | ${COUNT}`,
    `grep -E '" 5[0-9]{2} ' ${ACCESS} | awk '{print $7}' | sort | uniq -c | sort -k 1,1nr`,
  ],
  'busiest-client': [
    `awk '{print $1}' ${ACCESS} | ${COUNT} | head -1 | sed -E 's/^ *[0-9]+ //' > block.txt`,
    `cut -d ' ' -f 1 ${ACCESS} | sort | uniq -c | sort -n | tail -n 1 | tr -s ' ' | cut -d ' ' -f 3 > /home/nadia/block.txt`,
  ],
  'open-secret': [
    `chmod go-rwx ${ENVS}`,
    lines('cd /srv/shop/worker', 'chmod u=rw,go= mail.env ../config.env'),
  ],
  'script-denied': [
    lines('cd /srv/shop', 'chmod 755 backup.sh', './backup.sh'),
    lines('chmod +x /srv/shop/backup.sh; cd /srv/shop && /srv/shop/backup.sh'),
  ],
  'stuck-worker': [
    lines('kill -TERM 1842', 'kill -KILL 1842'),
    lines('kill -s TERM 1842', 'ps -ef', 'kill -s 9 1842'),
  ],
  'exit-codes': [
    lines(
      'cd /srv/shop',
      'mkdir -p good bad',
      './check.sh inbox/tuesday.csv || mv inbox/tuesday.csv bad/',
      './check.sh inbox/monday.csv && mv inbox/monday.csv good/',
      './check.sh inbox/wednesday.csv && mv inbox/wednesday.csv good/',
    ),
    lines(
      'cd /srv/shop/inbox; mkdir ../good ../bad',
      'mv monday.csv wednesday.csv ../good; mv tuesday.csv ../bad/tuesday.csv',
    ),
  ],
  'two-outputs': [
    "find /srv/shop -type f -name '*.env' 2> ~/denied.txt > ~/found.txt",
    lines(
      "find /srv/shop -name '*.env' 2> /dev/null > found.txt",
      "find /srv/shop -name '*.env' 2>&1 > /dev/null | cat > denied.txt",
    ),
  ],
  'curl-read': [
    lines(`curl -v ${API}/order/77`, `curl -s ${API}/orders/77 > order.json`).replace('-v', '-si'),
    lines(`curl -I ${API}/order/77`, `curl -L ${API}/order/77 --output order.json`),
  ],
  'curl-send': [
    lines(`curl --json ${ORDER} ${API}/orders`, `curl -i ${API}/orders/79`),
    lines(
      `echo ${ORDER} > o.json`,
      `curl -X POST ${JSON_TYPE} -d @o.json ${API}/orders`,
      `curl -s ${API}/orders/79`,
    ),
  ],
  health: [
    script(`code=$(curl -s -o /dev/null -w '%{http_code}' ${API}/health)`, '[ "$code" = 200 ]'),
    script(`curl -fs -o /dev/null ${API}/health && exit 0`, 'exit 1'),
  ],
};

const WRONG: Answers['wrong'] = {
  'find-your-way': [
    ['No line printed', 'cd /srv/shop/current'],
    ['No line printed', lines('cd /srv/shop/current', 'ls')],
    ['not in its folder', 'cat /srv/shop/current/RELEASE'],
    ['not in its folder', lines('cd /srv/shop', 'cat current/RELEASE')],
    ['No line printed', lines('cd /srv/shop/current', 'cat release')],
    ['No line printed', lines('cd /srv/shop/current', 'cat *')],
  ],
  'newest-errors': [
    ['no `errors.txt`', `grep ${ERROR} ${APP} | tail -n 3`],
    ['the word in them', `grep error ${APP} | tail -n 3 > errors.txt`],
    ['last three of level', `grep ${ERROR} ${APP} > errors.txt`],
    ['is empty', `tail -n 3 ${APP} | grep ${ERROR} > errors.txt`],
    ['2 events', `grep ${ERROR} ${APP} | tail -n 2 > errors.txt`],
    ['last three of level', `grep ${ERROR} ${APP} | head -n 3 > errors.txt`],
    ['no `errors.txt`', `grep ${ERROR} ${APP} | tail -n 3 > /tmp/errors.txt`],
  ],
  'failing-paths': [
    ['the size of a body', `grep ' 500 ' ${ACCESS} | awk '{print $7}' | ${COUNT}`],
    ['a count and a path', `grep '" 500 ' ${ACCESS} | awk '{print $7}' | uniq -c | sort -rn`],
    ['stands last', `grep '" 500 ' ${ACCESS} | awk '{print $7}' | sort | uniq -c | sort -n`],
    ['a count and a path', `grep '" 500 ' ${ACCESS} | awk '{print $1}' | ${COUNT}`],
    ['a count and a path', `grep -c '" 500 ' ${ACCESS}`],
    ['a count and a path', `awk '{print $7}' ${ACCESS} | ${COUNT}`],
  ],
  'busiest-client': [
    ['no `block.txt`', `cut -d ' ' -f 1 ${ACCESS} | ${COUNT} | head -n 1`],
    ['count should not be', `cut -d ' ' -f 1 ${ACCESS} | ${COUNT} | head -n 1 > block.txt`],
    [
      'not the client',
      `cut -d ' ' -f 1 ${ACCESS} | sort | uniq -c | sort -n | head -n 1 | awk '{print $2}' > block.txt`,
    ],
    ['2 lines', `cut -d ' ' -f 1 ${ACCESS} | ${COUNT} | head -n 2 | awk '{print $2}' > block.txt`],
    ['is empty', `cut -d ' ' -f 1 ${ACCESS} | ${COUNT} | head -n 1 | cut -d ' ' -f 2 > block.txt`],
    ['not the client', `head -n 2 ${ACCESS} | tail -n 1 | cut -d ' ' -f 1 > block.txt`],
  ],
  'open-secret': [
    ['as open as it was', 'cat /srv/shop/config.env'],
    ['mail.env` is as open', 'chmod 600 /srv/shop/config.env'],
    ['too much', `chmod 640 ${ENVS}`],
    ['no longer read', `chmod 000 ${ENVS}`],
    ['no longer read', `chmod 400 ${ENVS}`],
    ['too much', `chmod 700 ${ENVS}`],
    ['is gone', 'rm /srv/shop/config.env'],
  ],
  'script-denied': [
    ['still has the rights', lines('cd /srv/shop', 'sh backup.sh')],
    ['has not saved', 'chmod u+x /srv/shop/backup.sh'],
    ['everybody may change', lines('cd /srv/shop', 'chmod 777 backup.sh', './backup.sh')],
    ['may not run', lines('cd /srv/shop', 'chmod g+x backup.sh', './backup.sh')],
    ['has not saved', lines('chmod u+x /srv/shop/backup.sh', '/srv/shop/backup.sh')],
    ['has not saved', lines('cd /srv/shop', 'chmod u+x backup.sh', 'backup.sh')],
  ],
  'stuck-worker': [
    ['nobody asked it first', 'kill -9 1842'],
    ['does not go', 'kill 1842'],
    ['did its work', 'kill 1841'],
    ['did its work', lines('kill 1842 1841', 'kill -9 1842')],
    ['still runs', 'kill 611'],
    ['still runs', 'kill -9 worker'],
  ],
  'exit-codes': [
    ['says otherwise', solution('exit-codes').replace('tuesday.csv && mv', 'monday.csv; mv')],
    ['does not lie', lines('cd /srv/shop', 'mkdir good bad')],
    [
      'still lies in `inbox`',
      lines('cd /srv/shop', 'mkdir good bad', 'cp inbox/*.csv good', 'mv good/tuesday.csv bad'),
    ],
    ['says otherwise', lines('cd /srv/shop', 'mkdir good bad', 'mv inbox/*.csv good')],
    ['says otherwise', lines('cd /srv/shop', 'mkdir good bad', 'mv inbox/*.csv bad')],
    [
      'does not lie',
      lines('cd /srv/shop', './check.sh inbox/monday.csv && mv inbox/monday.csv good/'),
    ],
  ],
  'two-outputs': [
    ['no `found.txt`', "find /srv/shop -name '*.env' 2> denied.txt"],
    ['no `denied.txt`', "find /srv/shop -name '*.env' > found.txt"],
    ['among what was found', "find /srv/shop -name '*.env' > found.txt 2>&1"],
    ['does not have exactly', 'find /srv/shop > found.txt 2> denied.txt'],
    [
      'does not have the complaint',
      "find /srv/shop -name '*.env' > found.txt 2> /dev/null; touch denied.txt",
    ],
    [
      'does not have exactly',
      "find /srv/shop -name '*.env' 2> denied.txt | grep worker > found.txt",
    ],
  ],
  'curl-read': [
    ['showed the status', `curl -sL -o order.json ${API}/order/77`],
    ['no `order.json`', `curl -i ${API}/order/77`],
    ['not the JSON', lines(`curl -i ${API}/order/77`, `curl -o order.json ${API}/order/77`)],
    ['headers in it', lines(`curl -i ${API}/order/77`, `curl -siL -o order.json ${API}/order/77`)],
    ['not the JSON', lines(`curl -i ${API}/order/77`, `curl -s ${API}/orders/78 > order.json`)],
    ['no `order.json`', lines(`curl -i ${API}/order/77`, `curl -L ${API}/order/77`)],
  ],
  'curl-send': [
    ['no POST yet', `curl ${API}/orders/77`],
    ['it answered 415', `curl -d ${ORDER} ${API}/orders`],
    ['Read it', `curl ${JSON_TYPE} -d ${ORDER} ${API}/orders`],
    ['it answered 400', `curl ${JSON_TYPE} -d '{items}' ${API}/orders`],
    ['it answered 422', `curl ${JSON_TYPE} -d '{"items":[{"part":9,"quantity":3}]}' ${API}/orders`],
    [
      'not of three pieces',
      lines(
        `curl ${JSON_TYPE} -d '{"items":[{"part":2042,"quantity":2}]}' ${API}/orders`,
        `curl ${API}/orders/79`,
      ),
    ],
    ['no POST yet', `curl -X PUT ${JSON_TYPE} -d ${ORDER} ${API}/orders`],
  ],
  health: [
    ['no `health.sh`', `curl -f ${API}/health`],
    [
      'may not be run',
      script(`curl -fs ${API}/health > /dev/null || exit 1`).replace(/\nchmod.*$/, ''),
    ],
    ['says 0', script(`curl -s ${API}/health > /dev/null || exit 1`)],
    ['and 1 is wanted', script(`curl -fs ${API}/health > /dev/null`)],
    ['prints on standard output', script(`curl -fs ${API}/health || exit 1`)],
    ['not with 0', script(`curl -fs ${API}/healthy > /dev/null || exit 1`)],
    ['not with 0', script('exit 1')],
  ],
};

export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
