import { Hono } from 'hono';
import { requestOf, responseOf } from '../../http/fetched.ts';
import { Refused } from '../../http/handling.ts';
import type { WrittenRequest } from '../../http/written.ts';
import type { Exchange } from '../../protocol.ts';
import { labRequest } from '../http.ts';
import { Disk } from './disk.ts';
import { addFetching } from './fetching.ts';
import type { Happening } from './happenings.ts';
import { FILES_ORIGIN } from './places.ts';
import { addUploads } from './uploads.ts';

const FILES_HOST = new URL(FILES_ORIGIN).host;

/** A shop that fetches pictures and takes files, with a network and a disk of its own, for one run. */
export class PictureShop {
  readonly disk = new Disk();
  readonly happenings: Happening[] = [];
  readonly #shop = new Hono();
  readonly #files = new Hono();

  constructor() {
    const note = (happening: Happening) => void this.happenings.push(happening);
    addFetching(this.#shop, this.disk, note);
    addUploads(this.#shop, this.#files, this.disk, note);
    for (const app of [this.#shop, this.#files]) {
      app.notFound((c) => c.json({ error: 'There is nothing at this address.' }, 404));
      app.onError((error, c) => {
        if (!(error instanceof Refused)) throw error;
        return c.json({ error: error.message }, error.status);
      });
    }
  }

  /** What is answered; what happened for that is in `happenings`. */
  async answer(written: WrittenRequest): Promise<Exchange> {
    const request = requestOf(labRequest(written));
    if (typeof request === 'string') {
      return { kind: 'refused', refusal: { kind: 'no-request', message: request } };
    }
    const isOfFiles = new URL(request.url).host === FILES_HOST;
    const answered = await (isOfFiles ? this.#files : this.#shop).fetch(request);
    const response = await responseOf(answered, []);
    return { kind: 'answered', response, sql: [], log: [], milliseconds: 0 };
  }
}
