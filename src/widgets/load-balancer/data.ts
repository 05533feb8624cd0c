/** Requests of a run: twenty seconds of them. */
export const REQUESTS = 6400;

export const RULE_NAMES = [
  { id: 'random', name: 'Random' },
  { id: 'turn', name: 'Round robin' },
  { id: 'two', name: 'Two random choices' },
  { id: 'least', name: 'Least connections' },
  { id: 'one', name: 'One shared queue' },
] as const;

export const FAULT_NAMES = [
  { id: 'none', name: 'All four are equal' },
  { id: 'slow', name: 'Server 4 at half speed' },
  { id: 'failing', name: 'Server 4 fails at once' },
] as const;

export const CAPTION =
  'Four servers share 320 requests a second. Only the rule differs that chooses who takes the next one.';

export const DESCRIPTION =
  'Requests arrive at a load balancer above four lanes, at the foot of each a server that can finish 100 requests a second. At this moment three requests are in flight at server 1, two at server 2, none at server 3 and one at server 4; by least connections the next request goes to server 3. Each server has got about a quarter of all requests. Below, bars show the mean response time of twenty seconds by five rules: random 53 ms, round robin 32 ms, two random choices 23 ms, least connections 19 ms, one queue that all four share 17 ms.';

export const ASSUMPTIONS = [
  'Requests arrive at random, 320 a second for twenty seconds; their work is random, 10 ms on average (at a slow server 20 ms).',
  'One balancer that knows at every moment how many requests are open where. Real counts are slightly old.',
  'A failing server answers with an error after 1 ms on average, and no health check takes it out.',
  'Nobody gives up and no request is repeated. Means leave failed requests out.',
  'The run shown at first comes near the means of long runs: 50, 33, 23, 20 and 17 ms.',
] as const;
