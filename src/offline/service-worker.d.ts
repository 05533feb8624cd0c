/**
 * The part of the service worker's world that is used. TypeScript's own `webworker` library cannot
 * stand beside that of pages in one program.
 */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly clientId: string;
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface ServiceWorkerClient {
  readonly url: string;
  postMessage(message: unknown): void;
}

interface ServiceWorkerClients {
  get(id: string): Promise<ServiceWorkerClient | undefined>;
  matchAll(options: {
    includeUncontrolled?: boolean;
    type: 'window';
  }): Promise<readonly ServiceWorkerClient[]>;
}

interface ServiceWorkerEvents {
  activate: ExtendableEvent;
  fetch: FetchEvent;
  install: ExtendableEvent;
  message: ExtendableMessageEvent;
}

interface ServiceWorkerGlobalScope {
  readonly clients: ServiceWorkerClients;
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  addEventListener<K extends keyof ServiceWorkerEvents>(
    type: K,
    listener: (event: ServiceWorkerEvents[K]) => void,
  ): void;
  skipWaiting(): Promise<void>;
}
