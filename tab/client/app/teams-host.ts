import { app, authentication, FrameContexts, meeting, pages } from '@microsoft/teams-js';
import type { ConsentOutcome } from '../consent/consent-window';
import type { Host, HostTheme } from './host';

/** Opens the tab's side of Teams; undefined in a plain browser, where nobody answers. */
export async function openTeams(): Promise<Host | undefined> {
  try {
    await app.initialize();
  } catch {
    return undefined;
  }
  const context = await app.getContext();
  app.notifySuccess().catch(() => undefined); // takes Teams' loading picture away, where there is one
  return {
    inTeams: true,
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    frame: frameOf(context.page.frameContext),
    subPageId: context.page.subPageId || undefined,
    onTheme: (changed) => {
      let heard = true;
      app.registerOnThemeChangeHandler((theme) => { if (heard) changed(themeOf(theme)); });
      return () => { heard = false; };
    },
    teamsToken: () => authentication.getAuthToken(),
    askConsent: inTeamsWindow,
    shareToStage: context.page.frameContext === FrameContexts.sidePanel ? onTheStage : undefined,
    saveTab: ({ entityId, name, contentUrl }) => {
      pages.config.registerOnSaveHandler((saving) => {
        pages.config.setConfig({ entityId, suggestedDisplayName: name, contentUrl, websiteUrl: contentUrl })
          .then(() => saving.notifySuccess(), () => saving.notifyFailure());
      });
      pages.config.setValidityState(true);
    },
  };
}

/** Teams opens the window, and says by a name of its own when it could not. */
async function inTeamsWindow(address: string): Promise<ConsentOutcome> {
  try {
    await authentication.authenticate({ url: address, width: 600, height: 700 });
    return 'given';
  } catch (fault) {
    return /FailedToOpenWindow|valid https/i.test(String(fault)) ? 'notOpened' : 'declined';
  }
}

function onTheStage(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    meeting.shareAppContentToStage((error, shared) => (shared === true ? resolve() : reject(new Error(error?.message ?? 'not shared'))), address);
  });
}

function themeOf(theme: string): HostTheme {
  if (theme === 'dark') return 'dark';
  return theme === 'contrast' ? 'contrast' : 'light';
}

function frameOf(frame: FrameContexts | undefined): Host['frame'] {
  if (frame === FrameContexts.settings) return 'settings';
  return frame === FrameContexts.sidePanel ? 'sidePanel' : 'content';
}
