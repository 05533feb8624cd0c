import type { SectionId } from '@/sidebar';

/** A piece of the drawn part, and what it stands for in the section. */
interface Correspondence {
  readonly piece: string;
  readonly concept: string;
  /** Where its letter stands, in 704ths of the plate's width. */
  readonly letter: readonly [number, number];
  /** The point of the piece, in units of the car. */
  readonly at: readonly [number, number];
}

interface SectionPart {
  /** In the order of their letters. */
  readonly pieces: readonly Correspondence[];
  /** Where the part stops being like the section, in one sentence or two. */
  readonly ends: string;
}

/** What the part of each section stands for, piece by piece. */
export const SECTION_PARTS: Readonly<Record<SectionId, SectionPart>> = {
  start: {
    pieces: [
      {
        piece: 'Rails',
        concept: 'the learning path: you move along it in stages, forward or back',
        letter: [150, 350],
        at: [600, 436],
      },
      {
        piece: 'Recliner',
        concept: 'the level of each page, from beginner to advanced',
        letter: [430, 330],
        at: [676, 394],
      },
      {
        piece: 'Cushion',
        concept: 'your ticks and answers: it keeps your shape, in this browser alone',
        letter: [110, 230],
        at: [590, 382],
      },
      {
        piece: 'Rear bench',
        concept: '“In one minute” on each page, for those who ride along and pay',
        letter: [620, 150],
        at: [816, 330],
      },
    ],
    ends: 'A seat takes you along whatever you do. A path takes you as far as you read and try.',
  },
  basics: {
    pieces: [
      {
        piece: 'Paint and glass',
        concept: 'the frontend: all that a visitor sees and touches',
        letter: [470, 60],
        at: [640, 240],
      },
      {
        piece: 'Door handle',
        concept: 'pressing Enter: the way in, for one request at a time',
        letter: [330, 350],
        at: [640, 313],
      },
      {
        piece: 'Shut bonnet',
        concept: 'the line to the backend, which visitors never cross',
        letter: [190, 60],
        at: [250, 296],
      },
      {
        piece: 'Wheels',
        concept: 'why it matters: the work that the whole is there for',
        letter: [640, 350],
        at: [900, 470],
      },
    ],
    ends: 'Body and engine travel together. A frontend and its backend are two machines, and the network between them may fail.',
  },
  skills: {
    pieces: [
      {
        piece: 'Pistons',
        concept: 'a programming language: what does the work, stroke by stroke',
        letter: [120, 220],
        at: [196, 358],
      },
      {
        piece: 'Crankshaft',
        concept: 'data structures and algorithms: single strokes become motion',
        letter: [120, 320],
        at: [183, 418],
      },
      {
        piece: 'Valves',
        concept: 'interfaces: what is let in and out, and when',
        letter: [470, 30],
        at: [275, 328],
      },
      {
        piece: 'Distributor',
        concept: 'servers and deployment: each part gets its turn',
        letter: [620, 60],
        at: [330, 326],
      },
      {
        piece: 'Oil',
        concept: 'caching: the same work with less friction',
        letter: [560, 360],
        at: [300, 446],
      },
    ],
    ends: 'An engine leaves the factory complete. Skills come one by one, and rust when nobody uses them.',
  },
  technologies: {
    pieces: [
      {
        piece: 'Clutch',
        concept: 'interface styles: they join two sides that turn at their own speeds',
        letter: [110, 240],
        at: [348, 426],
      },
      {
        piece: 'Gears',
        concept: 'languages and frameworks: each suits some roads, none suits all',
        letter: [300, 50],
        at: [400, 409],
      },
      {
        piece: 'Shaft',
        concept: 'databases: what every turn of the work passes through',
        letter: [640, 340],
        at: [520, 421],
      },
      {
        piece: 'Housing',
        concept: 'clouds and hosts: what all of it stands in',
        letter: [420, 350],
        at: [430, 442],
      },
      {
        piece: 'Lever',
        concept: 'how to choose: the one piece that the driver moves',
        letter: [660, 200],
        at: [511, 388],
      },
    ],
    ends: 'A driver changes gear in a second. A framework or a database stays for years, and leaving it is a project.',
  },
  databases: {
    pieces: [
      {
        piece: 'Filler cap',
        concept: 'constraints: what is wrong is refused at the door',
        letter: [250, 50],
        at: [1030, 320],
      },
      {
        piece: 'Fuel',
        concept: 'the rows of your tables, kept while the engine is off',
        letter: [620, 250],
        at: [1066, 412],
      },
      {
        piece: 'Baffles',
        concept: 'transactions: one movement does not stir up another',
        letter: [130, 170],
        at: [997, 384],
      },
      {
        piece: 'Float',
        concept: 'an index: it tells without looking through everything',
        letter: [620, 150],
        at: [1047, 391],
      },
      {
        piece: 'Pump',
        concept: 'a query: it draws what was asked for',
        letter: [330, 360],
        at: [1025, 424],
      },
      {
        piece: 'Fuel line',
        concept: 'the connection: a question goes in, rows come out',
        letter: [130, 340],
        at: [952, 440],
      },
    ],
    ends: 'Driving empties a tank. Reading a row leaves it there, for a thousand others to read.',
  },
  apis: {
    pieces: [
      {
        piece: 'Connector',
        concept: 'the address: the one way in',
        letter: [110, 270],
        at: [714, 432],
      },
      {
        piece: 'Pins',
        concept: 'methods and resources: each means one thing',
        letter: [110, 190],
        at: [715, 418],
      },
      {
        piece: 'Label',
        concept: 'the description, which says what may be asked and what comes back',
        letter: [520, 200],
        at: [768, 427],
      },
      {
        piece: 'Fins',
        concept: 'rate limits: no caller may overheat it',
        letter: [330, 30],
        at: [751, 399],
      },
      {
        piece: 'Case',
        concept: 'what callers need not know: how it works inside',
        letter: [600, 260],
        at: [788, 416],
      },
    ],
    ends: 'A control unit hears one driver. An API hears strangers, over a network that may lose an answer.',
  },
  security: {
    pieces: [
      {
        piece: 'Caliper',
        concept: 'authorization: it holds what may not pass',
        letter: [150, 160],
        at: [848, 396],
      },
      {
        piece: 'Disc',
        concept: 'requests: each turn runs past the pads, none around them',
        letter: [600, 110],
        at: [908, 404],
      },
      {
        piece: 'Brake line',
        concept: 'encryption: nothing leaks between pedal and wheel',
        letter: [110, 350],
        at: [800, 450],
      },
      {
        piece: 'Wheel nuts',
        concept: 'secrets: small, and everything hangs on them',
        letter: [600, 250],
        at: [884, 421],
      },
    ],
    ends: 'You brake when you want to. Security works on every request, against people who try to get past it.',
  },
  'best-practices': {
    pieces: [
      {
        piece: 'Tip',
        concept: 'tests: they measure what really comes out',
        letter: [190, 350],
        at: [401, 464],
      },
      {
        piece: 'Thread and nut',
        concept: 'clean code: one piece comes out, and the pipe stays whole',
        letter: [240, 210],
        at: [398, 452],
      },
      {
        piece: 'Lead',
        concept: 'logs: what was measured reaches someone who can act',
        letter: [520, 60],
        at: [420, 434],
      },
      {
        piece: 'Pipe',
        concept: 'the program as it runs, with its errors and its slow queries',
        letter: [600, 350],
        at: [452, 468],
      },
    ],
    ends: 'A sensor works without being asked. A habit works as long as the team keeps it.',
  },
  scaling: {
    pieces: [
      {
        piece: 'Top tank',
        concept: 'a load balancer: what comes in is spread over all tubes',
        letter: [340, 30],
        at: [126, 334],
      },
      {
        piece: 'Tubes',
        concept: 'servers side by side: one may clog, the others flow',
        letter: [130, 250],
        at: [109, 386],
      },
      {
        piece: 'Hose',
        concept: 'a queue: work leaves the hot place and is done elsewhere',
        letter: [560, 60],
        at: [160, 330],
      },
      {
        piece: 'Fan',
        concept: 'autoscaling: it turns when the flow alone is not enough',
        letter: [560, 200],
        at: [149, 360],
      },
      {
        piece: 'Cap',
        concept: 'limits: pressure is let off before something bursts',
        letter: [180, 30],
        at: [118, 322],
      },
    ],
    ends: 'A radiator cools the one engine there is. Scaling adds engines, and new ones need time to start.',
  },
  careers: {
    pieces: [
      {
        piece: 'Rim',
        concept: 'roles: several grips on one wheel',
        letter: [600, 60],
        at: [512, 280],
      },
      {
        piece: 'Spokes',
        concept: 'projects: they join what you hold to what moves',
        letter: [600, 300],
        at: [534, 336],
      },
      {
        piece: 'Column',
        concept: 'the ladder: how far your hand reaches',
        letter: [400, 330],
        at: [490, 348],
      },
      {
        piece: 'Joint',
        concept: 'a change of direction: freelance work, remote work, another field',
        letter: [110, 250],
        at: [428, 376],
      },
    ],
    ends: 'A wheel answers at once. A career answers after months, and others have a hand on it.',
  },
  trends: {
    pieces: [
      {
        piece: 'Inside mirror',
        concept: 'surveys: a wide view, of what is already past',
        letter: [330, 40],
        at: [548, 206],
      },
      {
        piece: 'Door mirror',
        concept: 'staying current: what is coming up beside you',
        letter: [110, 280],
        at: [466, 272],
      },
      {
        piece: 'Stem',
        concept: 'judgement: you set it for the place where you sit',
        letter: [240, 130],
        at: [536, 200],
      },
      {
        piece: 'Blind spot',
        concept: 'what no survey has asked',
        letter: [400, 230],
        at: [562, 236],
      },
    ],
    ends: 'A mirror shows what lies behind. A trend is a claim about what lies ahead, where nobody has measured anything.',
  },
  reference: {
    pieces: [
      {
        piece: 'Socket',
        concept: 'sources: where you plug in to check a claim',
        letter: [600, 50],
        at: [443, 356],
      },
      {
        piece: 'Lead',
        concept: 'the link from each figure to its publisher and date',
        letter: [600, 200],
        at: [418, 430],
      },
      {
        piece: 'Screen',
        concept: 'the glossary: codes in plain words',
        letter: [110, 330],
        at: [352, 481],
      },
      {
        piece: 'Keys',
        concept: 'the index of all topics',
        letter: [440, 360],
        at: [379, 480],
      },
    ],
    ends: 'A tester believes what the car says of itself. Here you need not: every figure names its source.',
  },
};
