import { type Locator, type Page } from 'playwright-core';

/** More stops than any page of the tab has. */
const mostStops = 120;

/**
 * Goes to an element with the Tab key alone.
 * @throws when Tab does not come there
 */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await element.evaluate((sought) => sought === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${element.toString()}`);
}

/** Goes to a button or a link with Tab, and presses it with Enter. */
export async function press(page: Page, element: Locator): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab, and writes. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}
