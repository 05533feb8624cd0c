import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Builder, By, Capabilities, Key as Keys } from 'selenium-webdriver';
import type { findWebKit } from '../../scripts/find-browser.mjs';
import type { Key, Reader } from './reader';

type WebKit = NonNullable<ReturnType<typeof findWebKit>>;

const KEYS: Readonly<Record<Key, string>> = {
  ArrowRight: Keys.ARROW_RIGHT,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  Search: Keys.chord(Keys.CONTROL, 'k'),
};
const DRIVER_STARTS_WITHIN = 10_000;
const DRAWN_WITHIN = 15_000;

/** A reader in WebKitGTK, on a display of its own. */
export async function webkitReader(
  { driver: program, browser, display }: WebKit,
  site: string,
  port: number,
): Promise<Reader> {
  const screen = spawn(display, ['-displayfd', '1', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await firstLine(screen.stdout);
  const server = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}` },
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`);

  const wanted = new Capabilities();
  wanted.setBrowserName('MiniBrowser');
  wanted.set('webkitgtk:browserOptions', { binary: browser, args: ['--automation'] });
  const session = await new Builder().usingServer(address).withCapabilities(wanted).build();
  await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 1000 });
  const lookFor = async (css: string, text: string) => {
    for (const element of await session.findElements(By.css(css))) {
      if ((await element.getText()).includes(text)) return element;
    }
    return undefined;
  };
  /** Waits for what a script of the page draws. */
  const find = async (css: string, text = '') => {
    const name = `${css} “${text}”`;
    const found = await session.wait(() => lookFor(css, text), DRAWN_WITHIN, `no ${name} is found`);
    if (found === undefined) throw new Error(`no ${name} is found`);
    return found;
  };
  return {
    async open(path) {
      await session.get(new URL(path, site).href);
      // This driver does not wait for modules.
      await session.executeAsyncScript(
        'const done = arguments[0]; document.readyState === "complete" ? done() : addEventListener("load", () => done())',
      );
    },
    address: () => session.getCurrentUrl(),
    async click(css, text) {
      const element = await find(css, text);
      // The driver scrolls by the least, which leaves things under the fixed header.
      await session.executeScript(
        'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
        element,
      );
      await element.click();
    },
    async choose(css, value) {
      await (await find(css)).findElement(By.css(`option[value="${value}"]`)).click();
    },
    type: (text) => session.switchTo().activeElement().sendKeys(text),
    press: (key) => session.switchTo().activeElement().sendKeys(KEYS[key]),
    async resize(width, height) {
      await session.manage().window().setRect({ width, height });
    },
    ask: (question, argument) => session.executeScript(question, argument),
    async close() {
      await session.quit();
      server.kill();
      screen.kill();
    },
  };
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(stream)) {
    lines.push(line);
    break;
  }
  return lines;
}

async function answers(address: string) {
  const until = performance.now() + DRIVER_STARTS_WITHIN;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
