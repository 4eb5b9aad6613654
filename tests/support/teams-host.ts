import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FrameLocator, type Page } from 'playwright-core';
import { answerOf, type HostRequest, type TeamsContext } from './teams-host-answers';

/** Teams around a tab, as far as the tab can tell. */
export interface TeamsHost {
  /** What the person sees of the tab. */
  readonly tab: FrameLocator;
  /** The person switches theme while the tab is open. */
  readonly changeTheme: (theme: TeamsContext['theme']) => Promise<void>;
  /** The person presses Lagre where Teams asks what a new tab shall show. */
  readonly save: () => Promise<void>;
  /** The arguments of the tab's first call of this name, made or yet to come: `meeting.shareAppContentToStage`, `executeDeepLink`. */
  readonly called: (func: string) => Promise<readonly unknown[]>;
}

const hostPath = '/__teams-host';
const hostPage = readFileSync(join(__dirname, 'teams-host.html'), 'utf8');

/**
 * Opens the tab inside Teams: a page on the product's own origin holds it in a frame and answers teams-js.
 * The page is the browser's alone (a route of Playwright), so the product has no route for it. One host a page.
 * @param settings `baseUrl` is the product's origin; `token` is what `getAuthToken` answers, and without it the call fails
 * as it does before the organisation has consented
 */
export async function openInTeams(page: Page, settings: {
  readonly baseUrl: string;
  readonly tabPath: string;
  readonly context: TeamsContext;
  readonly token?: string;
}): Promise<TeamsHost> {
  let context = settings.context;
  const requests: HostRequest[] = [];
  const waiting = new Set<() => void>();

  const tell = (func: string, arg: unknown): Promise<void> => page.evaluate(([name, args]) => {
    (window as unknown as { tellTab: (func: string, args: unknown[]) => void }).tellTab(name, args);
  }, [func, [arg]] as [string, unknown[]]);

  await page.exposeFunction('answerTab', (request: HostRequest) => {
    requests.push(request);
    for (const wake of waiting) wake();
    return answerOf(request, context, settings.token);
  });
  await page.route((url) => url.pathname === hostPath, (route) => route.fulfill({ contentType: 'text/html', body: hostPage }));
  const address = new URL(hostPath, settings.baseUrl);
  address.searchParams.set('tab', settings.tabPath);
  await page.goto(address.href);

  return {
    tab: page.frameLocator('iframe[name=tab]'),
    changeTheme: async (theme) => {
      context = { ...context, theme };
      await tell('themeChange', theme);
    },
    save: () => tell('settings.save', {}),
    called: (func) => new Promise((resolve) => {
      const look = (): void => {
        const request = requests.find((made) => made.func === func);
        if (request === undefined) return;
        waiting.delete(look);
        resolve(request.args);
      };
      waiting.add(look);
      look();
    }),
  };
}
