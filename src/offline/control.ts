import { OFFLINE } from '@/reader/sections/offline';
import { changeSection, readSection } from '@/reader/storage';
import { engineStoreName } from '@/lib/engine-store';
import { sitePath } from '@/lib/site-path';
import { trustedScriptUrl } from '@/lib/trusted-scripts';
import { ENGINES_FOLDER } from './address';
import {
  type OfflineFailure,
  type OfflineNews,
  type OfflineQuestion,
  type OfflineState,
  storeName,
} from './protocol';
import { type Action, ACTIONS, failureText, offer, type Situation } from './situation';

const BASE = sitePath('/');
const PATIENCE = 5000;

/** @throws Error where the worker does not answer */
function ask(worker: ServiceWorker, question: OfflineQuestion, patience?: number) {
  return new Promise<OfflineState>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineState>) => {
      resolve(data);
      port1.close();
    };
    worker.postMessage(question, [port2]);
    if (patience !== undefined) setTimeout(() => reject(new Error('no answer')), patience);
  });
}

/** Waits until a new version has all its files or has failed. */
function installed(worker: ServiceWorker): Promise<boolean> {
  const isDecided = () => !['parsed', 'installing'].includes(worker.state);
  return new Promise((resolve) => {
    const look = () => {
      if (isDecided()) resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

async function registrationHere(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(BASE);
  return found?.scope === new URL(BASE, location.href).href ? found : undefined;
}

async function situationNow(): Promise<Situation> {
  try {
    const registration = await registrationHere();
    const { active, waiting } = registration ?? {};
    if (active) {
      const current = await ask(active, 'describe', PATIENCE);
      return waiting
        ? { kind: 'kept', current, next: await ask(waiting, 'describe', PATIENCE) }
        : { kind: 'kept', current };
    }
    if (await caches.has(storeName(BASE))) {
      const held = (await (await caches.open(storeName(BASE))).keys()).length;
      if (held > 0) return { kind: 'interrupted', held };
    }
    return { kind: readSection(OFFLINE).value === '' ? 'absent' : 'lost' };
  } catch {
    return { kind: 'unsupported' };
  }
}

function rememberVersion(value: string): void {
  changeSection(OFFLINE, () => ({ value, at: Date.now() }));
}

/** “Keep this guide offline”: what the reader chooses about it, and how it stands. */
class OfflineReading extends HTMLElement {
  #failure: OfflineFailure | undefined;

  connectedCallback() {
    for (const action of ACTIONS) {
      this.button(action)?.addEventListener('click', () => void this.act(action));
    }
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.addEventListener('message', ({ data }) => this.hear(data as unknown));
      navigator.serviceWorker.startMessages();
    }
    void this.show();
  }

  button(action: Action) {
    return this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  }

  say(text: string) {
    const place = this.querySelector('[role="status"]');
    if (place !== null && place.textContent !== text) place.textContent = text;
  }

  /** Shows how it stands, after a sentence on what has just happened. */
  async show(before = '') {
    const situation = 'serviceWorker' in navigator ? await situationNow() : undefined;
    const { text, actions } = offer(situation ?? { kind: 'unsupported' });
    if (situation?.kind === 'kept') rememberVersion(situation.current.version);
    const focused = document.activeElement;
    for (const action of ACTIONS) {
      const button = this.button(action);
      if (button !== null) button.hidden = !actions.includes(action);
    }
    this.progress(undefined);
    this.say(before === '' ? text : `${before} ${text}`);
    const isGone = focused instanceof HTMLButtonElement && focused.hidden;
    const [first] = actions;
    if (isGone && first !== undefined && this.contains(focused)) this.button(first)?.focus();
  }

  progress(share: number | undefined) {
    const bar = this.querySelector('progress');
    if (bar === null) return;
    bar.hidden = share === undefined;
    bar.value = share ?? 0;
  }

  hear(news: unknown) {
    if (typeof news !== 'object' || news === null || !('kind' in news)) return;
    const told = news as OfflineNews;
    if (told.kind === 'offline-failed') this.#failure = told.failure;
    // A newer version may load of itself; only what the reader began shows its progress.
    else if (this.ariaBusy === 'true') this.progress(told.held / told.files);
  }

  async act(action: Action) {
    if (this.ariaBusy === 'true') return;
    this.ariaBusy = 'true';
    this.#failure = undefined;
    let after = '';
    try {
      after = await this[action]();
    } catch {
      after = this.failed();
    }
    this.ariaBusy = null;
    await this.show(after);
  }

  failed() {
    return failureText(this.#failure ?? 'files');
  }

  async keep(): Promise<string> {
    this.say('Loading the guide …');
    this.progress(0);
    let registration;
    try {
      const script = trustedScriptUrl(sitePath('/sw.js'));
      registration = await navigator.serviceWorker.register(script, { updateViaCache: 'none' });
    } catch {
      return 'The browser did not start keeping it: this may be blocked in its settings, or there is no connection.';
    }
    return this.loaded(registration.installing);
  }

  async loaded(worker: ServiceWorker | null): Promise<string> {
    if (worker === null || (await installed(worker))) return '';
    return this.failed();
  }

  async complete(): Promise<string> {
    this.say('Loading the missing files …');
    this.progress(0);
    const active = (await registrationHere())?.active;
    if (!active) return '';
    const failed = new Promise<never>((_, reject) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        if ((data as OfflineNews).kind === 'offline-failed') reject(new Error('incomplete'));
      });
    });
    await Promise.race([ask(active, 'complete'), failed]);
    return '';
  }

  async look(): Promise<string> {
    this.say('Looking for a newer version …');
    const registration = await registrationHere();
    try {
      await registration?.update();
    } catch {
      return 'The site could not be reached to look for a newer version. The kept one stays as it is.';
    }
    if (registration?.installing) {
      this.say('Loading the newer version …');
      return this.loaded(registration.installing);
    }
    return registration?.waiting ? '' : 'There is no newer version.';
  }

  use(): Promise<string> {
    location.reload();
    return Promise.resolve('');
  }

  async forget(): Promise<string> {
    await (await registrationHere())?.unregister();
    await caches.delete(storeName(BASE));
    await caches.delete(engineStoreName(sitePath(`/${ENGINES_FOLDER}/`)));
    rememberVersion('');
    return 'Removed.';
  }
}

customElements.define('offline-reading', OfflineReading);
