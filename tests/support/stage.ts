import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { type WindowName } from '../../commands/playground/windows';
import { launchChromium } from './chromium';
import { type Playground, startPlayground } from './playground';
import { PlaygroundPage } from './playground-page';
import { journeysBegin, startRunningProduct } from './running-product';
import { openTab, openTabAs } from './tab-window';

/** Where a journey is played: a product of its own, its Playgrounds, and a browser. */
export interface Stage {
  /** The product's origin. */
  readonly url: string;
  readonly browser: Browser;
  /** The open page of a Playground that the stage was set with; the bot knows its team. */
  readonly window: (name: WindowName) => PlaygroundPage;
  /** The tab in a plain browser, before anybody has signed in. Each has a browser context of its own. */
  readonly tab: (page?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The tab, signed in as the demonstration person with this label, at a page such as `offers`. */
  readonly tabAs: (person: string, page?: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly strike: () => Promise<void>;
}

/** Sets the stage; the named Playgrounds are open in the browser, each at its team's General channel. */
export async function setStage(...names: readonly WindowName[]): Promise<Stage> {
  const begun: (() => Promise<void>)[] = [];
  const begin = async <Thing>(starting: Promise<Thing>, end: (thing: Thing) => Promise<void>): Promise<Thing> => {
    const thing = await starting;
    begun.unshift(() => end(thing));
    return thing;
  };
  const strike = async (): Promise<void> => {
    for (const end of begun.splice(0)) await end();
  };
  try {
    const [product, browser] = await Promise.all([
      begin(startRunningProduct(), ({ stop }) => stop()),
      begin(launchChromium(), (launched) => launched.close()),
    ]);
    const windows = new Map<WindowName, PlaygroundPage>();
    // One after the other: a Playground's page is heavy, and several at once starve each other on a small machine.
    for (const name of names) {
      const playground = await begin(startPlayground({ botUrl: product.botUrl, window: name, port: 0 }), ({ stop }) => stop());
      windows.set(name, await opened(playground, browser));
    }
    const at = (page?: string, options?: BrowserContextOptions) => ({ url: product.url, page, now: journeysBegin, options });
    return {
      url: product.url,
      browser,
      window: (name) => {
        const found = windows.get(name);
        if (found === undefined) throw new Error(`the stage was set without ${name}`);
        return found;
      },
      tab: (page, options) => openTab(browser, at(page, options)),
      tabAs: (person, page, options) => openTabAs(browser, person, at(page, options)),
      strike,
    };
  } catch (error) {
    await strike();
    throw error;
  }
}

async function opened(playground: Playground, browser: Browser): Promise<PlaygroundPage> {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 } })).newPage();
  const window = new PlaygroundPage(page, playground.url);
  await window.open();
  // The bot learns of a team when somebody looks at one of its channels for the first time.
  await window.goToChannel('General');
  return window;
}
