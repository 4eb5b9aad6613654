import { calendarConsentTexts } from '../../../texts/calendar-consent';
import { consentAddress, readReturn } from './consent-address';
import { tellOpener } from './consent-window';

/** What the window remembers while Entra has it. */
interface Asked {
  readonly state: string;
  readonly inTeams: boolean;
  readonly language: 'nb' | 'nn';
}

const remembered = 'calendar-consent';

/** Opened with whose tenant and in what; or come back to from Entra. */
async function run(): Promise<void> {
  const said = readReturn(location.hash);
  if (said === undefined) return leave();
  // The code is worth nothing, and is not left to stand in the address either.
  history.replaceState(null, '', location.pathname);
  const asked = JSON.parse(sessionStorage.getItem(remembered) ?? 'null') as Asked | null;
  sessionStorage.removeItem(remembered);
  if (asked === null || asked.state !== said.state) return show('failed', asked?.language ?? 'nb');
  show(said.given ? 'given' : 'declined', asked.language);
  if (asked.inTeams) return tellTeams(said.given);
  tellOpener(said.given ? 'given' : 'declined');
  window.close();
}

async function leave(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const language = query.get('language') === 'nn' ? 'nn' : 'nb';
  show('leaving', language);
  const answer = (await (await fetch('/api/sign-in')).json()) as { clientId?: unknown };
  const state = unguessable();
  const address = consentAddress({
    tenantId: query.get('tenant') ?? '', clientId: typeof answer.clientId === 'string' ? answer.clientId : '',
    returnTo: `${location.origin}${location.pathname}`, state, challenge: await challengeOf(unguessable()),
  });
  if (address === undefined) return show('failed', language);
  const asked: Asked = { state, inTeams: query.get('in') === 'teams', language };
  sessionStorage.setItem(remembered, JSON.stringify(asked));
  location.replace(address);
}

async function tellTeams(given: boolean): Promise<void> {
  const { app, authentication } = await import('@microsoft/teams-js');
  await app.initialize();
  if (given) authentication.notifySuccess('given');
  else authentication.notifyFailure('declined');
}

function show(what: keyof typeof calendarConsentTexts.nb, language: 'nb' | 'nn'): void {
  const { title, text } = calendarConsentTexts[language][what];
  document.documentElement.lang = language;
  for (const [id, sentence] of [['title', title], ['text', text]] as const) {
    const place = document.getElementById(id);
    if (place !== null) place.textContent = sentence;
  }
}

function unguessable(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(secret: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

run().catch(() => show('failed', 'nb'));
