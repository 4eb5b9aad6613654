import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where and when a tab is opened: the product's origin, a page such as `offers`, and the instant that the page shall take for now. */
export interface TabWindow {
  readonly url: string;
  readonly page?: string | undefined;
  readonly now: Date | string;
  readonly options?: BrowserContextOptions | undefined;
}

/** Opens the tab in a plain browser, in a browser context of its own, before anybody has signed in. */
export async function openTab(browser: Browser, { url, page = '', now, options = {} }: TabWindow): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO', ...options });
  // The people live on the product's day, whatever day the machine has.
  await context.clock.setFixedTime(now);
  const opening = await context.newPage();
  await opening.goto(`${url}/tab/#/${page}`);
  return opening;
}

/** The same, signed in as the demonstration person with this label. */
export async function openTabAs(browser: Browser, person: string, where: TabWindow): Promise<Page> {
  const opening = await openTab(browser, where);
  await opening.getByRole('button', { name: person, exact: true }).click();
  await opening.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  return opening;
}
