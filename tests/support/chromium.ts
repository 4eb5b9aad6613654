import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../commands/testing/find-chromium';

/** No network of its own, no sandbox (containers have none), no first-run pages. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/**
 * Starts the machine's own Chromium, without a window. Close it when the tests are done.
 * @throws when the machine has none
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium: install one or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, headless: true, args: flags });
}
