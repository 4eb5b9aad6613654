import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import type { OfferForm } from '../../cards/groupOffers/actions';
import { newOfferCard } from '../../cards/groupOffers/new-offer';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { planSessions } from '../../domain/groupOffers/days-off';
import { prepareOffer, type OfferChoices } from '../../domain/groupOffers/prepare-offer';
import type { PlannedSession } from '../../domain/groupOffers/session-plan';
import type { NetworkId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { FieldFault, Refusal } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { groupOfferTexts } from '../../texts/group-offers';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import { staffingCardTexts } from '../../texts/staffing-cards';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';
import { groupsAnswer } from './groups-answer';

/** «Nytt gruppetilbud»: the form, filled for the first programme of the catalogue. */
export const openOfferForm: ActionHandler<'groupOffers.openForm'> = (turn, { payload }) =>
  formAnswer(turn, payload.networkId, (choices) => firstForm(choices));

/** Fills the form with the chosen programme's own numbers; what is not the programme's stays. */
export const useDefaultsInForm: ActionHandler<'groupOffers.useDefaults'> = (turn, { payload: { networkId, form } }) =>
  formAnswer(
    turn,
    networkId,
    (choices) => ({ ...form, ...defaultsOf(choices, form.programmeKey) }),
    { kind: 'done', text: groupOfferTexts[turn.actor.language].newOffer.defaultsFetched },
  );

/** Creates the offer; a refusal names every fault on the same form, with what was typed. */
export const createFromCard: ActionHandler<'groupOffers.create'> = async (turn, pressed) => {
  const { networkId, form, draft } = pressed.payload;
  const { groups, newOffer } = groupOfferTexts[turn.actor.language];
  const outcome = await once(turn, pressed, async (ports) =>
    createOffer(ports, turn.actor, {
      networkId,
      programmeKey: form.programmeKey,
      capacity: form.capacity ?? 0,
      serviceIds: form.serviceIds,
      leaderIds: form.leaderIds,
      ...(form.sharedUntil === undefined ? {} : { sharedEqually: true, quotasUntil: form.sharedUntil }),
      ...(form.audience === undefined ? {} : { audience: form.audience }),
      sessions: await planSessions(ports, networkId, planOf(form)),
      draft,
      keepApart: form.keepApart,
    }),
  );
  if (!outcome.ok) {
    return formAnswer(turn, networkId, () => form, { kind: 'refused', text: faultsText(outcome, turn.actor.language) });
  }
  const done = draft ? groups.drafted : groups.created(new Set(form.serviceIds).size);
  return groupsAnswer(turn, { kind: 'done', text: outcome.value.before ? newOffer.before : done });
};

async function formAnswer(
  turn: Turn,
  networkId: NetworkId,
  formFrom: (choices: OfferChoices) => OfferForm,
  notice?: Notice,
): Promise<AdaptiveCard> {
  const prepared = await turn.product.asActor(turn.actor, (ports) => prepareOffer(ports, turn.actor, networkId));
  if (!prepared.ok) return refusalCard(prepared.refusal, turn.rendering());
  const { personLabel } = networkTexts[turn.actor.language];
  const { network, programmes, services, municipalities, proposals } = prepared.value;
  const form = formFrom(prepared.value);
  const lacks = staffingCardTexts[turn.actor.language].lacks;
  const leaders = prepared.value.leaders.map((leader) => {
    const standing = proposals.get(form.programmeKey)?.find(({ personId }) => personId === leader.personId)?.standing ?? 'qualified';
    return { id: leader.personId, label: standing === 'qualified' ? personLabel(leader) : lacks[standing](personLabel(leader)) };
  });
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  return newOfferCard({ network, programmes, services, leaders, municipalities, form }, rendering);
}

function firstForm(choices: OfferChoices): OfferForm {
  const { programmes, services, municipalities, firstDay } = choices;
  return {
    programmeKey: programmes[0]?.key ?? '',
    firstDate: firstDay.toString(),
    start: '09:00',
    weeksBetween: 1,
    place: municipalities[0]?.number ?? 'teams',
    serviceIds: services.map(({ id }) => id),
    leaderIds: [],
    keepApart: false,
    ...defaultsOf(choices, programmes[0]?.key),
  };
}

/** The programme's own numbers, and leaders who hold what it requires. */
function defaultsOf({ programmes, proposals }: OfferChoices, programmeKey: string | undefined): Partial<OfferForm> {
  const programme = programmes.find(({ key }) => key === programmeKey);
  if (programme === undefined) return {};
  const proposed = (proposals.get(programme.key) ?? []).filter((one) => one.proposed);
  return { ...programme.defaults, leaderIds: proposed.map(({ personId }) => personId) };
}

/** A missing number is a fault like any other: the domain names it. */
function planOf({ firstDate, start, minutes, place, sessions, weeksBetween, monthly = false }: OfferForm): Parameters<typeof planSessions>[2] {
  const first: PlannedSession = {
    date: firstDate,
    start,
    minutes: minutes ?? 0,
    place: place === 'teams' ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: place },
  };
  return { first, count: sessions ?? 0, weeksBetween, monthly };
}

/** Each fault once, in the reader's words; of a row of sessions with the same fault only the first is named. */
function faultsText({ refusal, fields }: Refusal<RefusalName>, language: Language): string {
  if (fields.length === 0) return refusalTexts[language][refusal];
  const first = fields.filter(({ fault }, at) => fields.findIndex((other) => other.fault === fault) === at);
  return first.map((one) => faultText(one, language)).join(' ');
}

function faultText({ field, fault }: FieldFault<RefusalName>, language: Language): string {
  const sentence = refusalTexts[language][fault];
  const session = /^sessions\.(\d+)\./.exec(field)?.[1];
  return session === undefined ? sentence : groupOfferTexts[language].newOffer.inSession(Number(session) + 1, sentence);
}
