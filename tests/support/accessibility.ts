import { readFileSync } from 'node:fs';
import { type AxeResults } from 'axe-core';
import { type Frame, type Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Fluent's dialogs set these at the page's ends: they pass the focus on at once, and nobody ever rests on one. */
const focusGuards = '[data-tabster-dummy]';

/**
 * Colours that slide from one theme into the next are judged where they end: what runs for ever (a spinner) is not waited for.
 * A look at each frame, not `finished`: where nothing else is drawn, an end below the fold is never told of.
 */
function stillness(page: Page | Frame): Promise<unknown> {
  return page.waitForFunction(() => document.getAnimations().every((animation) => (
    animation.playState !== 'running' || !Number.isFinite(animation.effect?.getComputedTiming().endTime)
  )));
}

/**
 * What keeps people from using the page as it now stands: axe-core's serious and critical faults.
 * @returns a line for each: its rule, and where
 */
export async function seriousFaults(page: Page | Frame): Promise<readonly string[]> {
  if (!await page.evaluate<boolean>(`'axe' in window`)) await page.evaluate(axe);
  await stillness(page);
  const twins = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ exclude: '${focusGuards}' })`);
  // Two with one id: a label then belongs to the first of them alone, which axe does not see.
  return twins.map((id) => `two with one id: ${id}`).concat(violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
}

/** How far, in pixels, the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
