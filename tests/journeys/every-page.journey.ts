import { randomUUID } from 'node:crypto';
import { type Page } from 'playwright-core';
import { stableId } from '../../store/demonstration/stable-id';
import { seriousFaults, sidewaysScroll } from '../support/accessibility';
import { apiAs, type ApiAs } from '../support/api-as';
import { setStage, type Stage } from '../support/stage';

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  // The browser replaces the colours, but axe-core judges some by the theme's own, which are made for a dark ground.
  contrast: { forcedColors: 'active', colorScheme: 'dark' },
} as const;
const telephone = { width: 320, height: 640 };

/** A page of the tab, by its address, and a text that stands there when it is whole. */
type Sight = readonly [page: string, text: string | RegExp];

let stage: Stage;
let sights: Readonly<Record<string, readonly Sight[]>>;

beforeAll(async () => {
  stage = await setStage();
  const coordinator = await apiAs(stage.url, 'coordinator-innherred');
  const service = await apiAs(stage.url, 'case-contact-verdal');
  const [offer, running, over, gathering] = ['trygg-base-innherred', 'innherred/running', 'innherred/over-and-shown', 'innherred/gathering'].map((key) => ({ id: stableId('offer', key) }));
  const me = await coordinator.ask<{ networks: readonly { readonly id: string }[] }>('me');
  const [network] = me.networks;
  const conversation = await coordinator.ask<{ id: string }>('conversations', { networkId: network?.id, deckKey: 'tre-sporsmal' });
  await (await apiAs(stage.url, 'coordinator-namdalen')).ask(`conversations/${conversation.id}/admission`, {}, 'PUT');
  const referral = await service.ask<{ id: string }>('referrals', {
    category: 'other', orderSummary: 'Ønsker en drøfting.', place: { kind: 'teams' },
  });
  const work = await workOfAVeileder(service);
  const draft = await service.ask<{ id: string }>(`referrals/drafts/${randomUUID()}`, { basedOn: 0, category: 'other', urgent: false }, 'PUT');
  const apart = await homesToKeepApart(coordinator, service, network?.id);
  const asked = await offerWithPlaces(coordinator, network?.id);
  const myself = await service.ask<{ personId: string; services: readonly { readonly id: string }[] }>('me');
  const plan = await service.ask<{ id: string }>(
    `good-start/${randomUUID()}`, { organisationId: myself.services[0]?.id, followerId: myself.personId }, 'PUT',
  );
  sights = {
    'Koordinator, Innherred': [
      ['offers', 'Trygg Base'], [`offers/${offer?.id}`, 'Tjenester som kan melde på'], [`offers/${offer?.id}/attendance`, 'Ingen samlinger har begynt ennå'],
      [`offers/${running?.id}/attendance`, 'Ikke skrevet inn ennå'], [`offers/${running?.id}/staffing`, 'Forfall'], [`offers/${over?.id}/afterwards`, '7 svarte.'],
      [`offers/${gathering?.id}/gathering`, 'Et sted med nok senger er bestilt'], [`offers/${gathering?.id}`, /gjenstår på sjekklisten$/],
      ['offers/new', 'Åpne for påmelding'],
      [`offers/new/${network?.id}/cos-p`, 'Åpne for påmelding'], ['offers/year', 'Tidslinje'], ['offers/coverage', 'Lokaler'],
      ['offers/next-year', 'Planen for'], [`offers/leader-report/${network?.id}`, 'Behov'],
      ['offers/calendar', /Samlinger som du leder/], [`offers/${offer?.id}/calendar`, 'Kalenderne i Microsoft 365'],
      [`offers/${asked}/places`, 'Svarfrist for tilbud om plass'],
      [`offers/${apart}/requests`, 'Gi svar'],
      ['conversations', 'Pågår'], ['conversations/new', 'Planlegg til et møte'], ['conversations/decks', 'Begynn fra et kort som finnes'], ['conversations/decks/new/veien-videre', 'Lagre samtalekortet'], [`conversations/${conversation.id}`, 'Slipp inn'],
      ['networks', 'Dine nettverk'], [`networks/${network?.id}`, 'Barnevernstjenester og kommuner'], ['referrals/keeping', 'Hvor lenge dere oppbevarer'],
      [`networks/${network?.id}/programmes`, 'Legg til et program'], [`networks/${network?.id}/competence`, 'Registrer kompetanse'],
      [`networks/${network?.id}/school-holidays`, 'Legg til en skoleferie'],
      [`offers/${offer?.id}/staffing`, 'Samlinger og forfall'], ['nowhere', 'Siden finnes ikke'],
    ],
    'Nyansatt, uten tilgang ennå': [['offers', 'Har du en kode fra den andre kontoen din?']],
    'Administrator, Drift': [['networks', 'Organisasjoner med tilgang'], ['networks/tenants', 'Gi en organisasjon tilgang']],
    'Kontaktperson, Verdal': [
      [`offers/${offer?.id}`, 'Deres påmeldte'], [`offers/${gathering?.id}/gathering`, 'Lagre antallet'], ['offers/messages', 'Beskjed gitt'], ['referrals', /^Viser \d+ henvendelse/], ['referrals/new', 'Send henvendelsen'],
      [`referrals/new/${draft.id}`, 'Send henvendelsen'], ['referrals/need', 'Meld behovet'], ['referrals/agreements', 'Alle fem kategorier'],
      [`referrals/${work}`, 'Til fagsystemet'],
      [`offers/${apart}/apart`, 'Lag en kode'],
      [`offers/${asked}`, 'Dere er tilbudt plass'],
      ['offers/en-god-start', 'Ny plan'], [`offers/en-god-start/${plan.id}`, 'Bordkalender'], ['offers/certificates', 'Kontroller et kursbevis'],
      ['conversations/families/assessments', 'Sett opp en vurdering'],
    ],
    'Barnevernsleder, Verdal': [
      ['offers/names', 'Slå på navn'], ['networks/members', /^Siden /], ['networks/takeovers', 'Ta over alt'], ['networks/access', /^Viser 8 av/], ['networks/accounts', 'Lag kode'],
      ['referrals/keeping', 'Last ned alt'], ['me/data', 'Last ned som JSON'], ['today', 'Slik kommer meldinger til deg'],
    ],
    'Koordinator, Kompetansebasen': [
      [`referrals/${referral.id}`, 'Finn en ledig tid'], ['referrals/bookings', 'Avtalte tider'],
      ['referrals/base/hours', 'Slik avtaler basen timer'], [`referrals/hours/${stableId('person', 'counsellor-verdal-1')}`, 'Når veilederen kan bookes'],
      ['referrals', /^Venter på svar \(/], ['referrals/list/toAnswer', /^Viser \d+ henvendelse/], ['referrals/agreements', 'Registrer en avtale'],
      ['referrals/base', /^Klokkeslett for morgenmeldingen/], ['referrals/statistics', 'Tjenestene slik de er nå'], ['referrals/statistics/shared', 'Lukk en periode'], ['referrals/readers', /^(Åpnet|Sto i en liste) ·/],
    ],
    'Kontaktperson, Midtre Namdal': [[`conversations/${conversation.id}`, 'Be om å bli med']],
    'Veileder 1, Verdal': [['referrals/hours', 'Når du kan bookes'], ['referrals/calendar', 'Kalenderfil']],
    'Veileder 1, Levanger': [['referrals/assignments', 'Språk jeg kan veilede på'], [`referrals/${work}`, 'Gå ut av oppdraget']],
  };
});
afterAll(() => stage.strike());

/** A henvendelse that is called about, reviewed and given to a veileder; its id. */
async function workOfAVeileder(service: ApiAs): Promise<string> {
  const base = await apiAs(stage.url, 'coordinator-base');
  type Seen = { readonly id: string; readonly version: number; readonly sentAt: string };
  const sent = await service.ask<Seen>('referrals', { category: 'fosterParentGuidance', orderSummary: 'Ønsker veiledning.', place: { kind: 'teams' } });
  const call = { step: 'logCall', on: sent.sentAt.slice(0, 10), reasons: ['noCapacity'] };
  const called = await base.ask<Seen>(`referrals/${sent.id}/steps`, call, 'POST', sent.version);
  const reviewed = await base.ask<Seen>(`referrals/${sent.id}/steps`, { step: 'review', ticks: [] }, 'POST', called.version);
  await base.ask(`referrals/${sent.id}/counsellors`, { counsellorIds: [stableId('person', 'counsellor-levanger-1')] }, 'PUT', reviewed.version);
  return sent.id;
}

/** An offer where homes can be kept apart, with a request and a pair that waits to be confirmed. */
async function homesToKeepApart(coordinator: ApiAs, service: ApiAs, networkId: string | undefined): Promise<string> {
  const networks = await coordinator.ask<{ items: readonly { id: string; services: readonly { id: string }[] }[] }>('networks');
  const services = networks.items.find((one) => one.id === networkId)?.services ?? [];
  const { id } = await coordinator.ask<{ id: string }>('offers', {
    networkId, programmeKey: 'samling', capacity: 4, keepApart: true, serviceIds: services.map((one) => one.id),
    sessions: [{ date: '2027-03-02', start: '09:00', minutes: 60, place: { kind: 'teams' } }],
  });
  const other = await apiAs(stage.url, 'case-contact-levanger');
  const [own, theirs] = [await service.ask<{ id: string }>(`offers/${id}/enrolments`, {}), await other.ask<{ id: string }>(`offers/${id}/enrolments`, {})];
  const { code } = await service.ask<{ code: string }>(`offers/${id}/enrolments/${own.id}/apart-code`, {});
  await other.ask(`offers/${id}/enrolments/${theirs.id}/apart`, { code });
  return id;
}

/** An offer with a quota, a place that Verdal is asked about, and somebody who waits behind. */
async function offerWithPlaces(coordinator: Awaited<ReturnType<typeof apiAs>>, networkId: string | undefined): Promise<string> {
  const networks = await coordinator.ask<{ items: readonly { id: string; services: readonly { id: string; name: string }[] }[] }>('networks');
  const services = networks.items.find(({ id }) => id === networkId)?.services ?? [];
  const { id } = await coordinator.ask<{ id: string }>('offers', {
    networkId, programmeKey: 'cos-p', capacity: 3, serviceIds: services.map((service) => service.id),
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    quotas: services.slice(0, 1).map((service) => ({ serviceId: service.id, places: 1 })), quotasUntil: '2026-12-14',
    sessions: [{ date: '2027-01-12', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  });
  const as = async (key: string) => apiAs(stage.url, `case-contact-${key}`);
  const levanger = await as('levanger');
  const taken = await levanger.ask<{ id: string }>(`offers/${id}/enrolments`, { participants: 2 });
  await (await as('verdal')).ask(`offers/${id}/households`, { homes: [{ participants: 1 }, { participants: 1 }] });
  await levanger.ask(`offers/${id}/enrolments`, { participants: 2 });
  await levanger.ask(`offers/${id}/enrolments/${taken.id}/withdrawal`, {});
  return id;
}

/** Goes through every page of the tab, and answers what `judge` says of each that is not as it should be. */
async function faultsOnEveryPage(judge: (page: Page) => Promise<readonly string[]>, options: object): Promise<readonly string[]> {
  const faults: string[] = [];
  const look = async (tab: Page, [page, text]: Sight): Promise<void> => {
    await tab.getByText(text, { exact: typeof text === 'string' }).first().waitFor();
    faults.push(...(await judge(tab)).map((fault) => `${page}: ${fault}`));
  };
  for (const sight of [['', 'Hvem vil du være?'], ['privacy', 'Personvern og bruk'], ['configure', 'Hva skal fanen vise?']] as const) {
    const tab = await stage.tab(sight[0], options);
    await look(tab, sight);
    await tab.context().close();
  }
  for (const [person, theirs] of Object.entries(sights)) {
    const tab = await stage.tabAs(person, 'offers', options);
    for (const sight of theirs) {
      await tab.goto(`${stage.url}/tab/#/${sight[0]}`);
      await look(tab, sight);
    }
    await tab.context().close();
  }
  return faults;
}

/** The same page at the width of a telephone, and back. */
async function sidewaysFaults(page: Page): Promise<readonly string[]> {
  const wide = page.viewportSize();
  await page.setViewportSize(telephone);
  // What is drawn otherwise on a telephone is drawn a moment after.
  await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: 2000 }).catch(() => undefined);
  const pixels = await sidewaysScroll(page);
  if (wide !== null) await page.setViewportSize(wide);
  return pixels > 0 ? [`${pixels} px too wide`] : [];
}

describe('Every page of the tab', () => {
  it('can be used by everybody, in light, and never scrolls sideways on a telephone 320 pixels wide', async () => {
    expect(await faultsOnEveryPage(async (page) => [...await seriousFaults(page), ...await sidewaysFaults(page)], looks.light)).toEqual([]);
  });

  it.each([['dark', looks.dark], ['contrast', looks.contrast]])('can be used by everybody, in %s', async (_name, options) => {
    expect(await faultsOnEveryPage(seriousFaults, options)).toEqual([]);
  });
});
