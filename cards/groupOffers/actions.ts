import type { EnrolmentId, Id, NetworkId, OfferId, OrganisationId, PersonId, SessionId } from '../../domain/identifiers';
import type { SwapId } from '../../domain/groupOffers/enrolment/swap';
import type { Audience } from '../../domain/groupOffers/group-offer';
import { choicesIn, idIn, numberIn, textIn, type Fields, type PayloadReader } from '../payload';

/** Which card an enrolment was asked for from; the same card answers. */
const enrolledFrom = ['serviceOffer', 'groups', 'chooseOffer'] as const;
export type EnrolledFrom = (typeof enrolledFrom)[number];

/** The form of a new offer as it was typed; a number is absent when it was left empty or is none. */
export interface OfferForm {
  readonly programmeKey: string;
  readonly capacity?: number;
  readonly firstDate: string;
  readonly start: string;
  readonly minutes?: number;
  readonly sessions?: number;
  readonly weeksBetween: number;
  /** On the same weekday of each month instead. */
  readonly monthly?: boolean;
  /** Foster parents when absent. */
  readonly audience?: Audience;
  /** A municipality's number, or `teams`. */
  readonly place: string;
  readonly serviceIds: readonly OrganisationId[];
  readonly leaderIds: readonly PersonId[];
  /** Until when places are shared equally among the services; not at all when absent. */
  readonly sharedUntil?: string;
  /** Whether homes can be kept apart, so that the coordinator answers every request. */
  readonly keepApart: boolean;
}

interface EnrolmentPayload {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
}

/** A yes names the own home that is given. */
type AnswerSwapPayload = { readonly swapId: SwapId } & (
  | { readonly answer: 'accept'; readonly enrolmentId: EnrolmentId }
  | { readonly answer: 'decline' }
);

/** The verbs of the groupOffers area's cards. */
export interface GroupOfferPayloads {
  'groupOffers.enrol': {
    readonly offerId: OfferId; readonly serviceId: OrganisationId; readonly from: EnrolledFrom;
    /** How many of the foster home come, as it was chosen; one where the card has no choice. */
    readonly participants: number;
  };
  'groupOffers.answerPlace': EnrolmentPayload & { readonly answer: 'accept' | 'decline' };
  'groupOffers.openSwap': { readonly swapId: SwapId };
  'groupOffers.answerSwap': AnswerSwapPayload;
  'groupOffers.showEnrolments': Record<never, never>;
  'groupOffers.askWithdrawal': EnrolmentPayload;
  'groupOffers.withdraw': EnrolmentPayload;
  'groupOffers.openForm': { readonly networkId: NetworkId };
  'groupOffers.useDefaults': { readonly networkId: NetworkId; readonly form: OfferForm };
  'groupOffers.create': { readonly networkId: NetworkId; readonly form: OfferForm; readonly draft: boolean };
  'groupOffers.reportAbsence': { readonly offerId: OfferId; readonly sessionId: SessionId };
}

export const groupOffersReaders: { readonly [V in keyof GroupOfferPayloads]: PayloadReader<GroupOfferPayloads[V]> } = {
  'groupOffers.enrol': (fields) => {
    // A button names the offer and the service in its own data; a choice holds both.
    const [offerId, serviceId] = chosenPair<'offer', 'organisation'>(fields, 'offerAndService')
      ?? [idIn<'offer'>(fields, 'offerId'), idIn<'organisation'>(fields, 'serviceId')];
    const from = enrolledFrom.find((card) => card === fields['from']);
    const participants = fields['participants'] === undefined ? 1 : numberIn(fields, 'participants');
    if (offerId === undefined || serviceId === undefined || from === undefined || participants === undefined) return undefined;
    return { offerId, serviceId, from, participants };
  },
  'groupOffers.answerPlace': (fields) => {
    const enrolment = readEnrolment(fields);
    const answer = (['accept', 'decline'] as const).find((one) => one === fields['answer']);
    return enrolment === undefined || answer === undefined ? undefined : { ...enrolment, answer };
  },
  'groupOffers.openSwap': (fields) => {
    const swapId = idIn<'placeSwap'>(fields, 'swapId');
    return swapId === undefined ? undefined : { swapId };
  },
  'groupOffers.answerSwap': (fields) => {
    const swapId = idIn<'placeSwap'>(fields, 'swapId');
    if (swapId === undefined) return undefined;
    if (fields['answer'] === 'decline') return { swapId, answer: 'decline' };
    const enrolmentId = idIn<'enrolment'>(fields, 'enrolmentId');
    return fields['answer'] !== 'accept' || enrolmentId === undefined ? undefined : { swapId, answer: 'accept', enrolmentId };
  },
  'groupOffers.showEnrolments': () => ({}),
  'groupOffers.askWithdrawal': readEnrolment,
  'groupOffers.withdraw': readEnrolment,
  'groupOffers.openForm': (fields) => {
    const networkId = idIn<'network'>(fields, 'networkId');
    return networkId === undefined ? undefined : { networkId };
  },
  'groupOffers.useDefaults': readForm,
  'groupOffers.create': (fields) => {
    const read = readForm(fields);
    return read === undefined ? undefined : { ...read, draft: fields['draft'] === true };
  },
  'groupOffers.reportAbsence': (fields) => {
    const offerId = idIn<'offer'>(fields, 'offerId');
    const sessionId = idIn<'session'>(fields, 'sessionId');
    return offerId === undefined || sessionId === undefined ? undefined : { offerId, sessionId };
  },
};

function readEnrolment(fields: Fields): EnrolmentPayload | undefined {
  const [offerId, enrolmentId] = chosenPair<'offer', 'enrolment'>(fields, 'offerAndEnrolment')
    ?? [idIn<'offer'>(fields, 'offerId'), idIn<'enrolment'>(fields, 'enrolmentId')];
  return offerId === undefined || enrolmentId === undefined ? undefined : { offerId, enrolmentId };
}

function readForm(fields: Fields): GroupOfferPayloads['groupOffers.useDefaults'] | undefined {
  const networkId = idIn<'network'>(fields, 'networkId');
  const serviceIds = chosenIds<'organisation'>(fields, 'serviceIds');
  const leaderIds = chosenIds<'person'>(fields, 'leaderIds');
  if (networkId === undefined || serviceIds === undefined || leaderIds === undefined) return undefined;
  const capacity = numberIn(fields, 'capacity');
  const minutes = numberIn(fields, 'minutes');
  const sessions = numberIn(fields, 'sessions');
  return {
    networkId,
    form: {
      programmeKey: textIn(fields, 'programmeKey'),
      firstDate: textIn(fields, 'firstDate'),
      start: textIn(fields, 'start'),
      weeksBetween: [1, 2, 4].find((weeks) => weeks === numberIn(fields, 'weeksBetween')) ?? 1,
      place: textIn(fields, 'place'),
      serviceIds,
      leaderIds,
      keepApart: textIn(fields, 'keepApart') === 'true',
      ...(textIn(fields, 'weeksBetween') === 'month' ? { monthly: true } : {}),
      ...(textIn(fields, 'sharedUntil') === '' ? {} : { sharedUntil: textIn(fields, 'sharedUntil') }),
      ...(fields['audience'] === 'parents' ? { audience: 'parents' } : {}),
      ...(capacity === undefined ? {} : { capacity }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(sessions === undefined ? {} : { sessions }),
    },
  };
}

/** The ids of a choice set with several choices; undefined when one of them is no id. */
function chosenIds<Noun extends string>(fields: Fields, name: string): readonly Id<Noun>[] | undefined {
  const chosen = choicesIn(fields, name);
  const ids = chosen.flatMap((id) => idIn<Noun>({ id }, 'id') ?? []);
  return ids.length === chosen.length ? ids : undefined;
}

/** Two ids in one choice, with a stroke between; undefined when the field is not there. */
function chosenPair<First extends string, Second extends string>(fields: Fields, name: string) {
  if (fields[name] === undefined) return undefined;
  const [first, second] = textIn(fields, name).split('/');
  return [idIn<First>({ first }, 'first'), idIn<Second>({ second }, 'second')] as const;
}
