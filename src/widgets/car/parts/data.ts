import type { PartId } from '@/data/car-parts';

interface PartText {
  /** The web concept in at most 20 characters, for the drawing. */
  readonly short: string;
  /** The web concept in everyday words. */
  readonly plain: string;
  /** The web concept in the words of the field. */
  readonly technical: string;
  readonly what: string;
  readonly ends: string;
  /** Ids of the pages that explain the concept, the first of them its own. */
  readonly pages: readonly [string, ...string[]];
}

/** What each part stands for; for what is drawn on the server, so that it reaches no script. */
export const PART_TEXTS: Readonly<Record<PartId, PartText>> = {
  body: {
    short: 'HTML and CSS',
    plain: 'The page you look at',
    technical: 'HyperText Markup Language (HTML) and Cascading Style Sheets (CSS)',
    what: 'Shape, paint and glass: the structure and the look that the browser builds from the files it is sent.',
    ends: 'A body is built once, in a factory. A page is built anew in every visitor’s browser.',
    pages: ['basics/frontend-and-backend'],
  },
  dashboard: {
    short: 'page content',
    plain: 'What the page shows',
    technical: 'rendered state',
    what: 'Shows values that come from elsewhere: the price and the stock on the page are copies of what the backend answered.',
    ends: 'A needle follows the engine all the time. A page shows the last answer, and that grows stale until the page asks again.',
    pages: ['basics/journey-of-a-request', 'basics/what-is-backend-development'],
  },
  steering: {
    short: 'links and routes',
    plain: 'Where you want to go',
    technical: 'navigation and client-side routing',
    what: 'Turns a wish into a direction: links and routes decide which page, and which part number, to ask for.',
    ends: 'A wheel bends the car’s path little by little. A link puts you at the new address at once.',
    pages: ['apis/rest'],
  },
  pedals: {
    short: 'buttons, forms',
    plain: 'Buttons and forms',
    technical: 'events that send requests',
    what: 'A press becomes a request, such as “show part 2041” or “place this order”.',
    ends: 'A pedal works by degrees, for as long as you hold it. A request is sent whole, and pressing twice may order twice.',
    pages: ['apis/idempotency-and-rate-limits', 'security/xss-and-csrf'],
  },
  mirrors: {
    short: 'browser history',
    plain: 'What lies behind you',
    technical: 'history and state kept in the browser',
    what: 'Show where you have been: the back button, the last search, a basket remembered on this device.',
    ends: 'A mirror only shows. The back button takes you there, and whoever holds the device can edit what its browser remembers.',
    pages: ['security/xss-and-csrf'],
  },
  seat: {
    short: 'fits every user',
    plain: 'A fit for every person',
    technical: 'responsive layout and accessibility',
    what: 'Fits the person: the page adapts to a phone, to larger text and to a screen reader.',
    ends: 'You adjust a seat yourself. A page adapts only as far as its developers made it able to.',
    pages: ['skills/working-with-others'],
  },
  engine: {
    short: 'application logic',
    plain: 'What does the work',
    technical: 'application logic, also called business logic',
    what: 'Works out the answer: looks up the part, adds up the order, applies the rules of the shop.',
    ends: 'An engine does the same thing for life and serves one car. Application logic keeps changing, and serves many drivers at once.',
    pages: ['basics/what-is-backend-development'],
  },
  gearbox: {
    short: 'framework',
    plain: 'Makes the engine fit the road',
    technical: 'runtime and web framework',
    what: 'Turns the text of a request into a call that the application understands, and the result back into a response.',
    ends: 'A gearbox sits behind the engine only. A framework sits on both sides of the logic: every request reaches it first and leaves through it last.',
    pages: ['technologies/how-to-choose'],
  },
  tank: {
    short: 'database',
    plain: 'Keeps what must not be lost',
    technical: 'database',
    what: 'Holds customers, parts and orders. The engine draws on it for every answer that it cannot give alone.',
    ends: 'Driving empties a tank. Reading a row leaves it there, for a thousand others to read.',
    pages: ['databases/relational-and-nosql'],
  },
  battery: {
    short: 'cache',
    plain: 'A small reserve, ready at once',
    technical: 'cache',
    what: 'Its charge came from the tank by way of the engine. In the same way a cache holds answers that came from the database by way of the application.',
    ends: 'With a flat battery a car does not start. With an empty cache the answers still come, only slower, if the database can bear the extra queries.',
    pages: ['databases/caching', 'skills/caching-and-performance', 'scaling/caching-at-scale'],
  },
  wiring: {
    short: 'network, HTTP',
    plain: 'Carries the messages',
    technical: 'the network, and the Hypertext Transfer Protocol (HTTP) spoken on it',
    what: 'Carries every request from the browser to the server, and every response back.',
    ends: 'A loom belongs to your car alone. The internet is shared: a message may be lost or delayed, and read on the way unless it is encrypted.',
    pages: ['apis/http', 'basics/journey-of-a-request', 'scaling/load-balancing'],
  },
  ecu: {
    short: 'API',
    plain: 'Takes requests in an agreed form',
    technical: 'application programming interface (API)',
    what: 'The electronic control unit (ECU) is the only way from the dashboard to the engine. It takes messages in an agreed form and refuses all others.',
    ends: 'A control unit listens to one driver. An API listens to all of them at once, and strangers may send it whatever they like.',
    pages: ['apis/what-is-an-api'],
  },
  brakes: {
    short: 'checks',
    plain: 'Stop what must not go on',
    technical: 'rate limits, validation and authorization',
    what: 'Slow down or stop what must not pass: too many requests, values that make no sense, other people’s orders.',
    ends: 'You brake when you want to. These checks run on every request, on the server, whatever the driver wants.',
    pages: ['security/authorization'],
  },
  cooling: {
    short: 'capacity, scaling',
    plain: 'Copes with heavy load',
    technical: 'capacity and autoscaling',
    what: 'Carries off the heat of a busy hour: capacity in reserve, and more servers that start when the load rises.',
    ends: 'A radiator cools the one engine there is. Autoscaling adds engines, and new ones need time to start.',
    pages: ['scaling/scalability'],
  },
  sensors: {
    short: 'monitoring',
    plain: 'Tells how it is running',
    technical: 'logs, metrics and monitoring',
    what: 'Measures what comes out: how many answers, how slow, how many errors. Past a limit it raises the alarm.',
    ends: 'The engine corrects its mixture by what the lambda sensor reads. Most monitoring only reports, and a person or a rule has to act.',
    pages: ['scaling/observability'],
  },
  port: {
    short: 'deployment',
    plain: 'Where the mechanics plug in',
    technical: 'access for administration, deployment and debugging',
    what: 'Lets the team read faults, change settings and put in new versions without going through the dashboard.',
    ends: 'Its socket is inside the car, behind a locked door. Access to a server can be tried from anywhere, so it needs much better locks.',
    pages: ['scaling/ci-cd'],
  },
};
