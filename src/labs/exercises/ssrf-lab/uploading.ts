import { inOneText, SHOP_ORIGIN } from '../../http/written.ts';
import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { of, reached } from '../told.ts';
import { deliveredAt, openedFrom } from './goal.ts';
import { CONFIG, FILES_ORIGIN, PARTNER_HOST } from './places.ts';
import { fetchBy, GIF, PAGE, POLYGLOT, upload } from './requests.ts';
import type { SsrfRun } from './rig.ts';

const ATTACKERS_PICTURE = 'https://attacker.example/wheel.gif';
const LONGER_LIST = JSON.stringify({ pictureHosts: ['attacker.example'] });

const traversal: RigStep<SsrfRun> = {
  id: 'traversal',
  title: 'Climb out of the folder',
  text: [
    'Sellers may send files, too. `POST /files/open` takes the name from the header `Content-Disposition`, joins it to the folder `/srv/shop/uploads`, and writes. A form sends the same two header lines for each file, within `multipart/form-data`.',
    'In a path, `..` means the folder above. This is **path traversal**. One folder above lies `/srv/shop/config.json`, with the allow-list of the last step: `{"pictureHosts":["pictures.partner.example"]}`. The shop reads it at each request.',
    'Overwrite the list, and then let `/fetch/strict` fetch a picture of `https://attacker.example/`. Below the answers you see the server’s disk.',
  ],
  start: inOneText(
    upload('open', 'wheel.gif', 'image/gif', GIF),
    fetchBy('strict', ATTACKERS_PICTURE),
  ),
  hints: [
    'The name is `../config.json`, and the file is the new setting.',
    'The file is JSON with one field, `pictureHosts`, which is a list of names.',
    `Write \`${LONGER_LIST}\`.`,
  ],
  solution: inOneText(
    upload('open', '../config.json', 'application/json', LONGER_LIST),
    fetchBy('strict', ATTACKERS_PICTURE),
  ),
  predict: {
    question: 'The program joins /srv/shop/uploads/ and ../config.json. Which file is written?',
    options: [
      '/srv/shop/uploads/config.json',
      '/srv/shop/config.json',
      'None: two points are no name',
    ],
    answer: 1,
    explanation:
      'Joining is gluing texts. The operating system reads the result part by part, and `..` goes one folder up.',
  },
  check: reached((happened) => {
    const over = of(happened, 'stored').find(({ path }) => path === CONFIG);
    if (over === undefined) return unsolved('The setting is as it was.');
    const came = deliveredAt(happened, 'strict').some(
      ({ host, request }) => host !== PARTNER_HOST && request > over.request,
    );
    return came
      ? solved(
          '**How an attacker thinks:** one hole opens the others: the best list is worth as much as the file that it stands in. **What really stops it:** the server names the file itself. Where a name must be kept, resolve the whole path and compare it with the folder. And the program’s account may not write its own setting.',
        )
      : unsolved(
          'The setting is overwritten. No other host’s picture has come by /fetch/strict since.',
        );
  }),
};

const typeLie: RigStep<SsrfRun> = {
  id: 'type-lie',
  title: 'Call a page a picture',
  text: [
    '`/files/type` takes only the last part of a name, so nothing climbs. It asks for a `Content-Type` that begins with `image/`. The sender writes that header.',
    'Files are served at `GET /files/NAME`, with a type by the ending of the name, from the shop’s own origin: the one with the customers’ cookies. Whenever you get a file, a MODEL of a browser says what it would do if a customer opened the address.',
    'Upload a page with a script that passes for a picture, and open it so that the script runs in the shop’s origin.',
  ],
  start: inOneText(upload('type', 'sale.gif', 'image/gif', PAGE), 'GET /files/sale.gif'),
  hints: [
    'What was declared on the way in is not what is said on the way out.',
    'Keep the type `image/gif`, and give the file a name that ends differently. Get it by that name.',
  ],
  solution: inOneText(upload('type', 'sale.html', 'image/gif', PAGE), 'GET /files/sale.html'),
  predict: {
    question: 'A page is declared as image/gif and called sale.html. As what is it served here?',
    options: ['As image/gif, as it was declared', 'As text/html, by its name', 'Not at all'],
    answer: 1,
    explanation:
      'The type was looked at once and forgotten. Web servers choose by the ending, and the sender chose that, too.',
  },
  check: reached((happened) => {
    const shown = openedFrom(happened, 'type');
    if (shown.some(({ runs, origin }) => runs && origin === SHOP_ORIGIN)) {
      return solved(
        '**How an attacker thinks:** what I declare and what I send need not agree. **What really stops it:** nothing that the sender says about a file decides how it is served. A script in your origin acts as your customer, with every cookie: this is stored cross-site scripting.',
      );
    }
    if (of(happened, 'not-stored').length > 0) return unsolved('The door did not take the file.');
    return shown.length > 0
      ? unsolved('The file was opened, and no script has run.')
      : unsolved('No uploaded file was opened.');
  }),
};

const polyglot: RigStep<SsrfRun> = {
  id: 'polyglot',
  title: 'Be two things at once',
  text: [
    'Now somebody looks into the file. `/files/bytes` believes no header: the content must begin like a picture, with the **magic bytes** `GIF87a` or `GIF89a`. The name is still the sender’s, without its folders.',
    'A browser that is told “this is HTML” reads from the first byte to the last, and takes what is no tag as text. One file can be valid in two formats: a **polyglot**.',
    'Run a script in the shop’s origin by way of `/files/bytes`.',
  ],
  start: inOneText(upload('bytes', 'sale.html', 'image/gif', PAGE), 'GET /files/sale.html'),
  hints: [
    'The check reads the first six bytes and no others.',
    'Put `GIF89a` in front of the page, and leave the name as it is.',
  ],
  solution: inOneText(upload('bytes', 'sale.html', 'image/gif', POLYGLOT), 'GET /files/sale.html'),
  predict: {
    question:
      'Six bytes say GIF, the rest is a page. Served as text/html, what does the browser do with the six?',
    options: ['It shows them as text', 'It refuses the page', 'It shows a broken picture'],
    answer: 0,
    explanation:
      'HTML has no wrong beginning. Whatever is no tag is text, and then comes the script.',
  },
  check: reached((happened) => {
    const shown = openedFrom(happened, 'bytes');
    if (shown.some(({ runs, origin }) => runs && origin === SHOP_ORIGIN)) {
      return solved(
        '**How an attacker thinks:** a check of the beginning leaves me the rest. **What really stops it:** the server decides the type once, from the content, and serves the file with that type and no other. To decode the picture and write it anew removes what does not belong to it.',
      );
    }
    if (of(happened, 'not-stored').length > 0) {
      return unsolved('The file does not begin like a picture.');
    }
    return shown.length > 0
      ? unsolved('The file was opened, and no script has run.')
      : unsolved('No uploaded file was opened.');
  }),
};

const strictUpload: RigStep<SsrfRun> = {
  id: 'strict-upload',
  title: 'Take the picture all the same',
  text: [
    `\`/files/strict\` names each file itself, \`p1.gif\`, \`p2.gif\` and so on. It demands the magic bytes, keeps the files in a folder of their own, and serves them from another site, \`${FILES_ORIGIN}\`, with three headers: the type that it saw, \`X-Content-Type-Options: nosniff\` and \`Content-Disposition: attachment\`.`,
    'Show three things at this door in one run. A file whose name climbs changes no setting. A page that is declared a picture is refused. And the polyglot is taken, because it begins like a picture, and runs nothing when it is opened.',
  ],
  start: inOneText(
    upload('type', '../config.json', 'image/gif', LONGER_LIST),
    upload('type', 'sale.html', 'image/gif', PAGE),
    upload('bytes', 'sale.html', 'image/gif', POLYGLOT),
    'GET /files/sale.html',
  ),
  hints: [
    'Send the three files of the text to `/files/strict`. The third answer says where the file is.',
    `Files that were refused have used no name, so the polyglot is the first: \`GET ${FILES_ORIGIN}/p1.gif\`.`,
  ],
  solution: inOneText(
    upload('strict', '../config.json', 'image/gif', LONGER_LIST),
    upload('strict', 'sale.html', 'image/gif', PAGE),
    upload('strict', 'sale.html', 'image/gif', POLYGLOT),
    `GET ${FILES_ORIGIN}/p1.gif`,
  ),
  check: reached((happened) => {
    const tried = [...of(happened, 'stored'), ...of(happened, 'not-stored')].filter(
      ({ door }) => door === 'strict',
    );
    if (!tried.some(({ leaves }) => leaves)) {
      return unsolved('No name that climbs was tried here.');
    }
    const lies = of(happened, 'not-stored').filter(
      ({ door, reason, type, leaves }) =>
        door === 'strict' && reason === 'signature' && type.startsWith('image/') && !leaves,
    );
    if (lies.length === 0) return unsolved('No page that is declared a picture was refused here.');
    const shown = openedFrom(happened, 'strict').filter(({ origin }) => origin === FILES_ORIGIN);
    return shown.some(({ hasScript, runs }) => hasScript && !runs)
      ? solved(
          '**What really stopped it:** of all that the sender said, nothing is left: not the name, not the type, not the origin. In an `img` the picture still shows, because `attachment` counts only when its address is opened. The script inside is text in a picture.',
        )
      : unsolved('No file with a script in it was opened from the other site.');
  }),
};

export const UPLOADING: readonly RigStep<SsrfRun>[] = [traversal, typeLie, polyglot, strictUpload];
