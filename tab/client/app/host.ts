import { askInWindow, type ConsentOutcome } from '../consent/consent-window';

/** What the tab is shown in, and what that tells about the reader. */
export interface Host {
  readonly inTeams: boolean;
  readonly theme: HostTheme;
  /** For example `nn-NO`; decides the language until the reader's own choice is known. */
  readonly locale: string;
  /** In a meeting's side panel every pixel counts; in `settings` Teams asks what a new tab shall show. */
  readonly frame: 'content' | 'sidePanel' | 'settings';
  /** The page that a deep link asks for, for example `offers/ID`. */
  readonly subPageId: string | undefined;
  /** Tells each new theme; the answer stops it. */
  readonly onTheme: (changed: (theme: HostTheme) => void) => () => void;
  /** The reader's token from Teams; rejects in a plain browser and when Teams gives none. */
  readonly teamsToken: () => Promise<string>;
  /** Shows our page of consent in a window of its own, and tells how it ended. */
  readonly askConsent: (address: string) => Promise<ConsentOutcome>;
  /** Shows a page of the app on the meeting's stage; rejects when Teams does not. Undefined outside a meeting. */
  readonly shareToStage: ((address: string) => Promise<void>) | undefined;
  /** Saves this tab in a channel or meeting under the page chosen; only in `settings`. */
  readonly saveTab: (tab: ConfiguredTab) => void;
}

export type HostTheme = 'light' | 'dark' | 'contrast';

/** What Teams remembers of a tab that somebody has added. */
export interface ConfiguredTab {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
}

/** Finds out where the tab is shown: inside Teams, or in a page of a plain browser. */
export async function openHost(): Promise<Host> {
  if (!mayBeInTeams()) return browserHost();
  const { openTeams } = await import('./teams-host');
  return (await openTeams()) ?? browserHost();
}

/** Teams holds the tab in a frame, a window that it opened, or an app of its own; a page that stands alone need not ask. */
function mayBeInTeams(): boolean {
  return window.parent !== window || window.opener !== null || 'nativeInterface' in window;
}

function browserHost(): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(forced-colors: active)');
  const themeNow = (): HostTheme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light');
  return {
    inTeams: false,
    theme: themeNow(),
    locale: navigator.language,
    frame: 'content',
    subPageId: undefined,
    onTheme: (changed) => {
      const tell = () => changed(themeNow());
      for (const query of [dark, contrast]) query.addEventListener('change', tell);
      return () => { for (const query of [dark, contrast]) query.removeEventListener('change', tell); };
    },
    teamsToken: () => Promise.reject(new Error('not in Teams')),
    askConsent: askInWindow,
    shareToStage: undefined,
    saveTab: () => undefined,
  };
}
