import { type TechnologyKind } from '@/data/technology-kinds';

/** What a colour of the site means: frontend, backend, data, network, or none of these. */
export type Tone = 'structure' | 'blue' | 'orange' | 'green' | 'violet' | 'mute';

/** A place that a request can be in. */
export interface RequestLane {
  readonly id: string;
  readonly heading: string;
  readonly tone: Tone;
}

/** The places of one kind of technology, and how a request moves among them. */
export interface RequestMap {
  /** From the outside to the inside; only those that a technology uses are drawn. */
  readonly lanes: readonly RequestLane[];
  /** In once and out once, to and fro as it likes, or onward and never back. */
  readonly way: 'in and out' | 'to and fro' | 'onward';
  /** What goes this way. */
  readonly carries: 'request' | 'change' | 'message' | 'measurement';
  /** How the drawing is to be read, as the first sentence of its description. */
  readonly reading: string;
}

const lane = (id: string, heading: string, tone: Tone): RequestLane => ({ id, heading, tone });

export const REQUEST_MAPS: Readonly<Record<TechnologyKind, RequestMap>> = {
  language: {
    lanes: [
      lane('outside', 'outside', 'violet'),
      lane('system', 'operating system', 'mute'),
      lane('workers', 'worker processes', 'structure'),
      lane('threads', 'threads', 'structure'),
      lane('event-loop', 'event loop', 'structure'),
      lane('code', 'your code', 'orange'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'The process is cut open. The request comes in at the foot, climbs on the left to your code at the top, and the answer goes down again on the right.',
  },
  runtime: {
    lanes: [
      lane('system', 'operating system', 'mute'),
      lane('loop', 'event loop', 'structure'),
      lane('code', 'your code', 'orange'),
    ],
    way: 'to and fro',
    carries: 'request',
    reading:
      'Three columns stand side by side, and time runs down the page. The event loop in the middle carries the request from the sockets to your code, once for each turn.',
  },
  framework: {
    lanes: [
      lane('server', 'server', 'orange'),
      lane('framework', 'framework', 'structure'),
      lane('code', 'your code', 'orange'),
      lane('database', 'database', 'green'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'The framework lies around your code like sleeves around a core. The request goes in through every sleeve on the left and comes out through them on the right; the database hangs below the core.',
  },
  database: {
    lanes: [
      lane('client', 'your program', 'orange'),
      lane('server', 'database server', 'green'),
      lane('memory', 'memory', 'green'),
      lane('disk', 'disk', 'green'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'The database is cut open from your program at the top to the data at the foot. The question goes down on the left, and the answer comes up on the right.',
  },
  messaging: {
    lanes: [
      lane('producer', 'sending program', 'orange'),
      lane('broker', 'broker', 'structure'),
      lane('store', 'kept messages', 'green'),
      lane('consumer', 'receiving program', 'orange'),
    ],
    way: 'to and fro',
    carries: 'message',
    reading:
      'Four columns stand side by side, and time runs down the page. The message moves from the program that sends it through the broker and what it keeps to the program that receives it.',
  },
  'api-style': {
    lanes: [
      lane('caller', 'caller', 'blue'),
      lane('wire', 'on the wire', 'violet'),
      lane('interface', 'interface', 'orange'),
      lane('data', 'data', 'green'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'Two cables join the caller at the top to the interface below it, and data lie behind that. The call goes down on the left, and the answer comes up on the right.',
  },
  'web-server': {
    lanes: [
      lane('internet', 'internet', 'violet'),
      lane('server', 'web server', 'structure'),
      lane('program', 'your program', 'orange'),
      lane('files', 'files on disk', 'green'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'A gatehouse stands between the internet above it and your programs and files below it. The request goes in on the left, and the answer comes out on the right.',
  },
  cloud: {
    lanes: [
      lane('internet', 'internet', 'violet'),
      lane('edge', 'edge, near the customer', 'violet'),
      lane('region', 'entry of the region', 'structure'),
      lane('service', 'your program', 'orange'),
      lane('data', 'managed data', 'green'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'A map: the internet at the top, the ring of edge locations around one region, and inside its dashed border your program and its data. The request goes in on the left and comes out on the right.',
  },
  hosting: {
    lanes: [
      lane('network', 'network', 'violet'),
      lane('platform', 'the platform', 'structure'),
      lane('copy', 'one copy', 'structure'),
      lane('code', 'your program', 'orange'),
      lane('data', 'data', 'green'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'A stack of who looks after what: dashed borders belong to the platform, solid ones to you. Your program stands in a crate, which is one of its copies. The request goes in on the left and comes out on the right.',
  },
  'operating-system': {
    lanes: [
      lane('hardware', 'network card', 'violet'),
      lane('kernel', 'kernel', 'structure'),
      lane('user', 'user space', 'orange'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'User space lies over the kernel, and the kernel over the network card; the toothed edge between the upper two is the system calls. The request climbs on the left, and the answer goes down on the right.',
  },
  infrastructure: {
    lanes: [
      lane('files', 'your files', 'mute'),
      lane('tool', 'the tool', 'structure'),
      lane('state', 'its record', 'green'),
      lane('provider', 'the provider', 'orange'),
    ],
    way: 'to and fro',
    carries: 'change',
    reading:
      'Columns stand side by side, and time runs down the page. What you wrote, what the tool remembers and what the provider has are compared, and only the differences are changed.',
  },
  monitoring: {
    lanes: [
      lane('program', 'your program', 'orange'),
      lane('collector', 'collector', 'structure'),
      lane('store', 'time series', 'green'),
      lane('people', 'people', 'blue'),
    ],
    way: 'to and fro',
    carries: 'measurement',
    reading:
      'Columns stand side by side, and time runs down the page. Numbers move from the program on the left to the people on the right, as a curve or as an alert.',
  },
  'version-control': {
    lanes: [
      lane('folder', 'your files', 'mute'),
      lane('index', 'index', 'structure'),
      lane('repository', 'your copy', 'green'),
      lane('remote', 'shared copy', 'green'),
      lane('server', 'servers', 'orange'),
    ],
    way: 'to and fro',
    carries: 'change',
    reading:
      'Columns stand side by side, and time runs down the page. The change moves from column to column; where it is a commit, its graph is drawn beside it.',
  },
  'code-host': {
    lanes: [
      lane('machine', 'your machine', 'mute'),
      lane('host', 'host', 'structure'),
      lane('runner', 'runner', 'mute'),
      lane('production', 'production', 'orange'),
    ],
    way: 'to and fro',
    carries: 'change',
    reading:
      'Columns stand side by side, and time runs down the page. In the column of the host a branch leaves the main line and comes back to it.',
  },
  architecture: {
    lanes: [
      lane('client', 'customer', 'blue'),
      lane('gateway', 'gateway', 'structure'),
      lane('service', 'services', 'orange'),
    ],
    way: 'in and out',
    carries: 'request',
    reading:
      'A gateway stands above several services, with the network between them. It asks all of them at the same moment, each reads its own database, and the answers meet in the gateway again.',
  },
  practice: {
    lanes: [
      lane('commit', 'commit', 'mute'),
      lane('pipeline', 'pipeline', 'structure'),
      lane('registry', 'registry', 'green'),
      lane('servers', 'servers', 'orange'),
    ],
    way: 'onward',
    carries: 'change',
    reading:
      'A conveyor belt runs from floor to floor, from the commit at the top to the servers at the foot.',
  },
};
