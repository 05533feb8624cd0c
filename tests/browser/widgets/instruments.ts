/** Figures that run: what each of them promises is asked of all of them. */
export const INSTRUMENTS = [
  {
    id: 'token-bucket',
    page: 'apis/idempotency-and-rate-limits/',
    good: 'bucket.rate=4&bucket.pours=30,0,9',
    hostile: 'bucket.pours=30,1e9,__proto__',
  },
  {
    id: 'retry-storm',
    page: 'apis/idempotency-and-rate-limits/',
    good: 'retries.pauses=jitter&retries.outage=12',
    hostile: 'retries.callers=1e9',
  },
  {
    id: 'lost-update',
    page: 'databases/transactions/',
    good: 'sale.order=a-b-b-a&sale.way=lock&sale.stock=2',
    hostile: 'sale.order=ab<script>',
  },
  {
    id: 'index-scan',
    page: 'databases/indexes-and-plans/',
    good: 'scan.customers=2590',
    hostile: 'scan.index=__proto__',
  },
  {
    id: 'replica-lag',
    page: 'databases/replication-and-sharding/',
    good: 'lag.rule=wait&lag.lag2=3000',
    hostile: 'lag.lag1=-1',
  },
  {
    id: 'hash-ring',
    page: 'databases/replication-and-sharding/',
    good: 'ring.servers=6&ring.points=100',
    hostile: 'ring.points=1e3',
  },
  {
    id: 'queue-knee',
    page: 'scaling/scalability/',
    good: 'queue.arrivals=95&queue.work=uneven',
    hostile: 'queue.arrivals=100.5',
  },
  {
    id: 'load-balancer',
    page: 'scaling/load-balancing/',
    good: 'balancer.rule=turn&balancer.fault=slow',
    hostile: 'balancer.rule=constructor',
  },
  {
    id: 'paging',
    page: 'apis/errors-and-pagination/',
    good: 'paging.steps=page,drop,drop,page',
    hostile: 'paging.steps=page,toString',
  },
  {
    id: 'password-salt',
    page: 'security/passwords/',
    good: 'salting.salt=off&salting.ada=123456',
    hostile: 'salting.salt=<svg/onload=alert(1)>',
  },
  {
    id: 'three-way-merge',
    page: 'skills/version-control/',
    good: 'merge.ours=nothing&merge.theirs=drop',
    hostile: 'merge.ours=valueOf',
  },
  {
    id: 'cache-expiry',
    page: 'scaling/caching-at-scale/',
    good: 'expiry.rule=stale&expiry.ttl=10',
    hostile: 'expiry.ttl=Infinity',
  },
] as const;
