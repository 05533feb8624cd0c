import type { Context, Hono } from 'hono';
import { Refused } from '../../http/handling.ts';
import { opened } from './browser.ts';
import { baseName, type Disk, isWithin, resolved } from './disk.ts';
import type { Happening, UploadDoor, UploadRefusal } from './happenings.ts';
import { FILES_ORIGIN, PICTURES, UPLOADS } from './places.ts';
import { isGif } from './signature.ts';

interface Upload {
  readonly name: string;
  /** The type that the sender declares. */
  readonly type: string;
  readonly content: string;
}

/** A way to take a file. Of all but the last the hole is on purpose. */
interface Way {
  readonly door: UploadDoor;
  /** Why it is refused; undefined where it is not. */
  readonly fault: (upload: Upload) => UploadRefusal | undefined;
  /** Where it is kept. */
  readonly place: (name: string) => string;
  /** Where it can be fetched. */
  readonly address: (file: string) => string;
}

const SAID: Readonly<Record<UploadRefusal, string>> = {
  type: 'Pictures alone: Content-Type has to begin with image/.',
  signature: 'This is no picture in the format GIF.',
  name: 'The file needs a name.',
  rights: 'The file could not be written.',
};

/** Types by the ending of a name, as web servers have them; without one, none is sent. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['gif', 'image/gif'],
  ['html', 'text/html; charset=utf-8'],
  ['htm', 'text/html; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['json', 'application/json'],
  ['txt', 'text/plain; charset=utf-8'],
]);

const encoder = new TextEncoder();

/** Uploads of pictures, and the addresses at which they are served. */
export function addUploads(
  app: Hono,
  files: Hono,
  disk: Disk,
  note: (happening: Happening) => void,
): void {
  let taken = 0;
  const ownAddress = (file: string) => `/files/${encodeURIComponent(file)}`;
  const inUploads = {
    place: (name: string) => `${UPLOADS}/${baseName(name)}`,
    address: ownAddress,
  };
  const ways: readonly Way[] = [
    {
      door: 'open',
      fault: () => undefined,
      place: (name) => `${UPLOADS}/${name}`,
      address: ownAddress,
    },
    {
      ...inUploads,
      door: 'type',
      fault: ({ type }) => (type.startsWith('image/') ? undefined : 'type'),
    },
    {
      ...inUploads,
      door: 'bytes',
      fault: ({ content }) => (isGif(content) ? undefined : 'signature'),
    },
    {
      door: 'strict',
      fault: ({ content }) => (isGif(content) ? undefined : 'signature'),
      place: () => `${PICTURES}/p${(taken += 1)}.gif`,
      address: (file) => `${FILES_ORIGIN}/${file}`,
    },
  ];

  for (const { door, fault, place, address } of ways) {
    app.post(`/files/${door}`, async (c) => {
      const upload = await uploadOf(c);
      const { name, type, content } = upload;
      const leaves = !isWithin(UPLOADS, resolved(`${UPLOADS}/${name}`));
      const refuse = (reason: UploadRefusal): never => {
        note({ kind: 'not-stored', door, name, reason, type, leaves });
        throw new Refused(reason === 'rights' ? 403 : 415, SAID[reason]);
      };
      const wrong = fault(upload);
      if (wrong !== undefined) refuse(wrong);
      const path = resolved(place(name));
      if (path === UPLOADS) refuse('name');
      if (!disk.mayWrite(path)) refuse('rights');
      const isOver = disk.write(path, content);
      note({ kind: 'stored', door, name, path, isOver, leaves });
      const location = address(baseName(path));
      return c.json({ address: location }, 201, { Location: location });
    });
  }

  /** As bytes, so that nothing adds a type. */
  const served = (c: Context, path: string, headers: Readonly<Record<string, string>>) => {
    const content = disk.read(path);
    if (content === undefined) throw new Refused(404, 'There is no such file.');
    if (c.req.method === 'GET') note(opened(new URL(c.req.url).origin, path, headers, content));
    return c.body(encoder.encode(content), 200, { ...headers });
  };

  app.get('/files/:name', (c) => {
    const name = c.req.param('name');
    const type = TYPES.get(/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '');
    return served(c, `${UPLOADS}/${name}`, type === undefined ? {} : { 'Content-Type': type });
  });

  files.get('/:name', (c) =>
    served(c, `${PICTURES}/${c.req.param('name')}`, {
      'Content-Type': 'image/gif',
      'Content-Disposition': 'attachment',
      'X-Content-Type-Options': 'nosniff',
    }),
  );
}

/**
 * A file as it is sent with the name in a header, as some APIs take it. A form sends the same two
 * lines for each file, within `multipart/form-data`.
 * @throws Refused
 */
async function uploadOf({ req }: Context): Promise<Upload> {
  const [, name] = /filename="([^"]*)"/.exec(req.header('Content-Disposition') ?? '') ?? [];
  if (name === undefined || name === '') {
    throw new Refused(422, 'Say Content-Disposition: attachment; filename="…", and send the file.');
  }
  return { name, type: req.header('Content-Type') ?? '', content: await req.text() };
}
