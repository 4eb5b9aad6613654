import { planningSteps } from '../../../domain/groupOffers/gatherings/planning-steps';
import type { DemonstrationGroup, Home, YearPlace } from './group';
import { supportGroup, words } from './words';

/** Where the material of the demonstration's sessions lies; the address is kept for examples and belongs to nobody. */
const material = 'https://www.example.org/';

/**
 * The groups of a network as its people find them on the first day: one that is held, three that are over, one that is full,
 * one where homes are kept apart, one for parents, one cancelled, a gathering, a draft, and two of last year.
 */
export function groupsOf(place: YearPlace): readonly DemonstrationGroup[] {
  return [...whatIsHeld(place), ...whatIsOver(place), ...whatIsToCome(place), ...lastYear(place)];
}

function whatIsHeld({ services: [one, two, three = two], leaders, municipalities: [here], language }: YearPlace): readonly DemonstrationGroup[] {
  return [{
    key: 'running', programme: 'cos-p', unit: 'person', capacity: 8, stage: 'published', leaders,
    meetings: { from: 'thisWeek', weeks: [-5, -4, -3, -2, -1, 1, 2, 3, 4], weekday: 4, start: '14:30', minutes: 120, municipality: here },
    madeUp: { cancelled: -3, instead: 4 },
    homes: [home(one, 'placed', 2), home(two, 'placed', 2), home(three, 'withdrawn'), home(one, 'placed'), home(three, 'placed', 2)],
    homesAreTold: true, attendance: 'allButLast', cannotCome: leaders[0],
    nextSession: { room: words[language].room, links: [{ title: words[language].link, url: material }] },
  }];
}

function whatIsOver({ services: [one, two, three = two], leaders, municipalities: [here, there], language }: YearPlace): readonly DemonstrationGroup[] {
  const { shared, draft, sentences } = words[language];
  return [
    {
      key: 'over-and-shown', programme: 'trygg-base', unit: 'fosterHome', capacity: 6, stage: 'published', leaders,
      meetings: { from: 'thisWeek', weeks: [-20, -17, -14, -11, -8, -5], weekday: 3, start: '10:00', minutes: 240, municipality: there },
      homes: [home(one, 'placed', 2), home(two, 'placed', 2), home(one, 'placed'), home(three, 'placed', 2), home(two, 'placed'), home(three, 'placed')],
      attendance: 'all', said: { respondents: 7, counts: [0, 0, 1, 4, 2, 0, 1, 1, 4, 1, 0, 0, 2, 3, 2, 0, 0, 0, 3, 4], sentences },
      experience: { ...shared, shared: true }, certificates: [[one, 2, 2], [two, 2, 1]],
    },
    {
      key: 'over-and-suppressed', programme: 'veiledningsgruppe', unit: 'fosterHome', capacity: 4, stage: 'published', leaders,
      meetings: { from: 'thisWeek', weeks: [-14, -12, -10, -8, -6, -4], weekday: 1, start: '17:00', minutes: 180, municipality: here },
      homes: [home(one, 'placed', 2), home(two, 'placed'), home(two, 'placed', 2)],
      attendance: 'all', said: { respondents: 0, counts: [], sentences: [] }, experience: { ...draft, shared: false },
    },
    {
      key: 'just-over', programme: 'samling', unit: 'fosterHome', capacity: 20, stage: 'published', leaders,
      meetings: { from: 'thisWeek', weeks: [-1], weekday: 6, start: '10:00', minutes: 360, municipality: there },
      homes: [home(one, 'placed', 2), home(two, 'placed', 2), home(three, 'placed', 2), home(one, 'placed'), home(three, 'placed', 2)], attendance: 'all',
      gathering: { heads: headsOf([one, 4, 2, 3], [two, 2, 1, 2], [three, 4, 3, 1]), ticked: planningSteps.map(({ key }) => key) },
    },
  ];
}

function whatIsToCome({ services: [one, two, three = two], leaders, municipalities: [here, there] }: YearPlace): readonly DemonstrationGroup[] {
  const toCome = { stage: 'published', attendance: 'none', leaders } as const;
  return [
    {
      ...toCome, key: 'full', programme: 'veiledningsgruppe', unit: 'fosterHome', capacity: 4,
      meetings: { from: 'thisWeek', weeks: [5, 9, 13, 17, 21, 25], weekday: 3, start: '09:00', minutes: 240, municipality: here },
      homes: [
        home(two, 'placed', 2), home(two, 'withdrawn'), home(three, 'placed', 2), home(three, 'placed'), home(one, 'offered', 2),
        home(two, 'waiting', 2), home(three, 'waiting'),
      ],
    },
    {
      ...toCome, key: 'apart', programme: 'veiledningsgruppe', unit: 'fosterHome', capacity: 3, keepApart: true,
      meetings: { from: 'thisWeek', weeks: [7, 11, 15, 19], weekday: 5, start: '09:00', minutes: 180, municipality: there },
      homes: [home(one, 'requested', 2), home(two, 'requested', 2), home(three, 'requested')], apart: [one, two],
    },
    {
      ...toCome, key: 'quotas', programme: 'efst', unit: 'person', capacity: 12,
      meetings: { from: 'thisWeek', weeks: [8, 10], weekday: 4, start: '09:00', minutes: 420, municipality: here },
      homes: [home(two, 'placed', 2)], quotas: { places: 3, weeks: 4 },
    },
    {
      ...toCome, key: 'parents', programme: 'veiledningsgruppe', title: supportGroup, audience: 'parents', unit: 'person', capacity: 8,
      meetings: { from: 'thisWeek', weeks: [4, 6, 8, 10, 12], weekday: 4, start: '19:00', minutes: 120, municipality: there }, homes: [],
    },
    {
      ...toCome, key: 'cancelled', programme: 'samling', unit: 'fosterHome', capacity: 20, stage: 'cancelled', cancelReason: 'tooFewEnrolled',
      meetings: { from: 'thisWeek', weeks: [3], weekday: 6, start: '10:00', minutes: 360, municipality: null }, homes: [home(two, 'placed', 2)],
      gathering: { heads: headsOf([two, 2, 1, 0]), ticked: ['committee', 'budget'] },
    },
    {
      ...toCome, key: 'gathering', programme: 'samling', unit: 'fosterHome', capacity: 20,
      meetings: { from: 'thisWeek', weeks: [22], weekday: 6, start: '10:00', minutes: 360, municipality: there },
      homes: [home(one, 'placed', 2), home(two, 'placed', 2), home(one, 'placed')],
      gathering: { heads: headsOf([one, 3, 2, 2]), ticked: ['committee', 'budget', 'programmeForAdults'] },
    },
    {
      // It cannot be published yet: the programme asks for two leaders who hold its certificate.
      ...toCome, key: 'draft', programme: 'pmto-gruppe', unit: 'person', capacity: 12, stage: 'draft', leaders: [leaders[1]],
      meetings: { from: 'thisWeek', weeks: [12, 13, 14, 15, 16, 17, 18, 19], weekday: 1, start: '16:00', minutes: 150, municipality: here }, homes: [],
    },
  ];
}

function lastYear({ services: [one, two, three = two], leaders, municipalities: [here, there], language }: YearPlace): readonly DemonstrationGroup[] {
  const held = { stage: 'published', leaders, attendance: 'all' } as const;
  return [
    {
      ...held, key: 'last-spring', programme: 'cos-p', unit: 'person', capacity: 8,
      meetings: { from: 'lastYear', weeks: [0, 1, 2, 3, 4, 5, 6, 7], weekday: 4, start: '12:00', minutes: 120, municipality: there },
      homes: [home(two, 'placed', 2), home(two, 'placed', 2), home(one, 'placed'), home(three, 'placed', 2)],
    },
    {
      ...held, key: 'last-autumn', programme: 'trygg-base', unit: 'fosterHome', capacity: 6,
      meetings: { from: 'lastYear', weeks: [27, 30, 33, 36, 39, 42], weekday: 2, start: '10:00', minutes: 240, municipality: here },
      homes: [home(one, 'placed', 2), home(three, 'placed'), home(three, 'placed', 2), home(two, 'placed', 2)],
      experience: { ...words[language].shared, toChange: '', shared: true },
    },
  ];
}

/** Service, grown-ups, foster children and own children; where the third service is the second, what is said first stands. */
function headsOf(...rows: readonly (readonly [service: string, adults: number, fosterChildren: number, ownChildren: number])[]) {
  const first = rows.filter(([service], at) => rows.findIndex(([other]) => other === service) === at);
  return first.map(([service, adults, fosterChildren, ownChildren]) => ({ service, adults, fosterChildren, ownChildren }));
}

function home(service: string, status: Home['status'], participants: Home['participants'] = 1): Home {
  return { service, status, participants };
}
