import { readScripts } from '../../shop/data/load.ts';
import { Backend } from './backend.ts';
import type { NumberedQuestion, Reply } from './protocol.ts';

const SQL = import.meta.glob<string>('../../shop/data/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const post = (reply: Reply) => postMessage(reply);
const scripts = readScripts((file) => SQL[`../../shop/data/${file}`] ?? '');
const backend = new Backend(scripts, post);
addEventListener('message', ({ data }: MessageEvent<NumberedQuestion>) => backend.ask(data));
