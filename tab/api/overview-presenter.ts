import type { BurdenRow } from '../../domain/groupOffers/overview/burden';
import type { ListedOffer } from '../../domain/groupOffers/overview/list-figures';
import { daysOfPeriod, type PlanPeriod } from '../../domain/groupOffers/overview/plan-period';
import type { PlanMark } from '../../domain/groupOffers/overview/ports';
import type { NextYear, Proposal } from '../../domain/groupOffers/overview/propose-next-year';
import type { BurdenSeen } from '../../domain/groupOffers/overview/see-burden';
import type { Coverage } from '../../domain/groupOffers/overview/see-coverage';
import type { PlanLine, YearPlan } from '../../domain/groupOffers/overview/see-year-plan';
import type { GroupOffer } from '../../domain/groupOffers/group-offer';
import type { Language } from '../../domain/language';
import { networkKinds } from '../../domain/network/organisation';
import type { Temporal } from '../../domain/time';
import { groupOfferTexts } from '../../texts/group-offers';
import { holidayTexts } from '../../texts/holidays';
import { networkTexts } from '../../texts/network';
import { overviewTexts } from '../../texts/overview';
import type { AnswerOf } from '../contract/operation';
import type { overviewOperations as ops } from '../contract/overview';
import { cursorText } from './offer-cursor';

type CoverageAnswer = AnswerOf<typeof ops.seeCoverage>;
type ProposalAnswer = AnswerOf<typeof ops.proposeNextYear>['items'][number];

/** A part of the year's plan. */
export function presentPlan({ year, today, lines, next, networks, programmes }: YearPlan, language: Language): AnswerOf<typeof ops.seeYearPlan> {
  return {
    year, today: today.toString(),
    items: lines.map((line) => presentLine(line, language)),
    ...(next === undefined ? {} : { nextCursor: cursorText({ over: false, ...next }) }),
    networks: [...networks],
    programmes: programmes.map((programme) => presentProgramme(programme, language)),
  };
}

/** A part of the year's offers with their numbers. */
export function presentFigures(
  { offers, next }: { readonly offers: readonly ListedOffer[]; readonly next?: PlanMark },
  language: Language,
): AnswerOf<typeof ops.listFigures> {
  return {
    items: offers.map((offer) => ({
      ...presentLine(offer, language), capacity: offer.capacity, unit: offer.unit, all: offer.all,
      services: offer.services.map(({ name, placed, waiting }) => ({ name, placed, waiting })),
      attendance: offer.attendance.map(({ name, start, attended, places }) => ({ name, start: start.toString(), attended, places })),
    })),
    ...(next === undefined ? {} : { nextCursor: cursorText({ over: false, ...next }) }),
  };
}

/** The table of networks and programmes. */
export function presentCoverage({ plan, networks, programmes, covers }: Coverage, language: Language): CoverageAnswer {
  return {
    period: presentPeriod(plan),
    networks: networks.map(({ id, name, kind, mayCreateOffer, maySeeBurden }) => ({
      id, name, kind: kind === 'learningNetwork' ? kind : 'fosterCareNetwork', mayCreateOffer, maySeeBurden,
    })),
    programmes: programmes.map((programme) => presentProgramme(programme, language)),
    covers: covers.map(({ next, ...cover }) => ({ ...cover, ...(next === null ? {} : { next: next.toString() }) })),
  };
}

/** Who has borne what, and who has got places as far as the reader may know. */
export function presentBurden(burden: BurdenSeen, today: Temporal.PlainDate, language: Language): AnswerOf<typeof ops.seeBurden> {
  const { plan, network, counts, rows, leaders, premises, onTeams, places, waiting, attendance } = burden;
  const named = <One extends { readonly programme: GroupOffer['programme'] }>(one: One) => ({ ...one, programme: presentProgramme(one.programme, language) });
  return {
    today: today.toString(), period: presentPeriod(plan), network: { id: network.id, name: network.name }, counts, leaders, premises, onTeams,
    rows: rows.map((row) => presentRow(row, language)),
    ...(places === undefined ? {} : { places }),
    waiting: waiting.map(named),
    attendance: attendance.map(named),
  };
}

/** The offers of a year, each as it could be a year later. */
export function presentNextYear({ network, year, proposals }: NextYear, language: Language): AnswerOf<typeof ops.proposeNextYear> {
  return { network: { id: network.id, name: network.name }, year, items: proposals.map((one) => presentProposal(one, language)) };
}

function presentLine({ id, network, programme, state, sessions }: PlanLine, language: Language): AnswerOf<typeof ops.seeYearPlan>['items'][number] {
  return {
    id, network, state, programme: presentProgramme(programme, language),
    sessions: sessions.map(({ start, end }) => ({ start: start.toString(), end: end.toString() })),
  };
}

/** A service goes by its name alone; a municipality or a network that is called the same must not be taken for it. */
function presentRow({ id, name, kind, leaders, premises, places }: BurdenRow, language: Language): AnswerOf<typeof ops.seeBurden>['rows'][number] {
  const { municipality, network } = overviewTexts[language].burden.names;
  const label = kind === 'municipality' ? municipality(name) : isNetwork(kind) ? network(name) : name;
  return { id, name: label, leaders, premises, ...(places === undefined ? {} : { places }) };
}

function isNetwork(kind: BurdenRow['kind']): boolean {
  return networkKinds.some((one) => one === kind);
}

function presentProposal(proposal: Proposal, language: Language): ProposalAnswer {
  const { original, copyId, past, sessions, leaders, services, leftLeaders, leftServices, clashes } = proposal;
  const people = (some: Proposal['leaders']) => some.map((one) => ({ id: one.personId, label: networkTexts[language].personLabel(one) }));
  const nameOf = (who: string) => [...people(leaders), ...services.map(({ id, name }) => ({ id, label: name }))].find(({ id }) => id === who)?.label ?? '';
  return {
    id: original.id, programme: presentProgramme(original.programme, language), past,
    ...(copyId === undefined ? {} : { copyId }),
    sessions: sessions.map(({ planned: { date, start, minutes }, place, passedOver }) => ({
      date, start, minutes,
      place: place.kind === 'teams'
        ? { kind: 'teams', label: groupOfferTexts[language].teams }
        : { kind: 'municipality', municipalityNumber: place.municipalityNumber, label: place.name },
      passedOver: passedOver.map(({ day, why }) => ({ day: day.toString(), name: holidayTexts[language][why] })),
    })),
    leaders: people(leaders), services: [...services], leftLeaders: people(leftLeaders), leftServices: [...leftServices],
    clashes: clashes.map(({ kind, who, at, times, with: other, withProposal }) => ({
      kind, who: nameOf(who), at: at.toString(), times, withProposal, with: presentOther(other, language),
    })),
  };
}

function presentOther({ id, programme, network }: GroupOffer, language: Language): ProposalAnswer['clashes'][number]['with'] {
  return { id, title: programme.titles[language], network: network.name };
}

function presentProgramme({ key, titles }: Pick<GroupOffer['programme'], 'key' | 'titles'>, language: Language): CoverageAnswer['programmes'][number] {
  return { key, title: titles[language] };
}

/** Both days belong to it. */
function presentPeriod(plan: PlanPeriod): CoverageAnswer['period'] {
  const { from, until } = daysOfPeriod(plan);
  return { year: plan.year, ...(plan.half === undefined ? {} : { half: plan.half }), from: from.toString(), to: until.subtract({ days: 1 }).toString() };
}
