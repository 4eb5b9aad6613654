import { deckWithKey } from '../../conversations/ownDecks/known-decks';
import { authorLabels, discussionOf } from '../../conversations/discussion';
import type { Discussion } from '../../conversations/conversation';
import type { Deck } from '../../conversations/deck';
import type { Completion } from '../../groupOffers/afterwards/certificate';
import { seeEvaluation, type EvaluationSeen } from '../../groupOffers/afterwards/see-evaluation';
import { seeExperience, type ExperienceSeen } from '../../groupOffers/afterwards/see-experience';
import { seeAttendance, type SessionAttendance } from '../../groupOffers/attendance/see-attendance';
import type { GroupOffer } from '../../groupOffers/group-offer';
import type { ServicePlaces } from '../../groupOffers/ports';
import { seeOffer } from '../../groupOffers/see-offer';
import type { ConversationId, OfferId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { OfferChange } from './ports';
import type { HowArchived } from './see-archive';
import { seeMinutesArchive, seeOfferArchive } from './see-networks-archive';

/** All that a network's package of a group is made from: numbers and roles, no code and no name. */
export interface OfferMaterial extends HowArchived {
  readonly offer: GroupOffer;
  readonly places: readonly ServicePlaces[];
  readonly attendance: readonly SessionAttendance[];
  readonly completions: readonly Completion[];
  readonly changes: readonly OfferChange[];
  /** Everybody who led or leads a session. */
  readonly people: readonly PersonLabelFacts[];
  readonly evaluation: EvaluationSeen | undefined;
  readonly experience: ExperienceSeen | undefined;
}

/** All that a network's package of a discussion's minutes is made from. */
export interface MinutesMaterial extends HowArchived {
  readonly discussion: Discussion;
  readonly deck: Deck;
  readonly networkName: string;
  /** Who wrote which line, where everybody was to know that from the start; nobody else. */
  readonly authors: readonly PersonLabelFacts[];
}

/** Reads what belongs in a group's package; `notFound` as for seeing it. */
export async function readOfferMaterial(
  ports: Pick<Ports, 'archive' | 'groupOffers' | 'enrolment' | 'attendance' | 'afterwards' | 'network' | 'clock'>, actor: Actor, offerId: OfferId,
): Promise<Outcome<OfferMaterial, 'notFound'>> {
  const seen = await seeOfferArchive(ports, actor, offerId);
  if (!seen.ok) return seen;
  const detail = await seeOffer(ports, actor, offerId);
  if (!detail.ok) return detail;
  const attendance = await seeAttendance(ports, actor, offerId);
  if (!attendance.ok) return attendance;
  const evaluation = await seeEvaluation(ports, actor, offerId);
  const experience = await seeExperience(ports, actor, offerId);
  const changes = await ports.archive.changesOf(offerId);
  const { offer } = seen.value;
  return success({
    ...seen.value, changes,
    places: detail.value.all?.services ?? [], attendance: [...attendance.value.sessions].reverse(), completions: await ports.afterwards.completions(offerId),
    people: await ports.network.labelFacts(everybodyIn(offer, changes)),
    evaluation: evaluation.ok ? evaluation.value : undefined, experience: experience.ok ? experience.value : undefined,
  });
}

function everybodyIn({ leaders, sessions, cancelledSessions }: GroupOffer, changes: readonly OfferChange[]): readonly PersonId[] {
  const changed = changes.flatMap((change) => (change.what === 'leader' ? [change.personOut, change.personIn] : []));
  const led = [...sessions, ...cancelledSessions].flatMap(({ leaderIds = [] }) => leaderIds);
  return [...new Set([...leaders.map(({ personId }) => personId), ...led, ...changed.flatMap((id) => id ?? [])])];
}

/** Reads what belongs in the package of a discussion's minutes; `notFound` as for seeing it, and when its deck is no more. */
export async function readMinutesMaterial(
  ports: Pick<Ports, 'archive' | 'conversations' | 'ownDecks' | 'network'>, actor: Actor, conversationId: ConversationId, decks: readonly Deck[],
): Promise<Outcome<MinutesMaterial, 'notFound'>> {
  const seen = await seeMinutesArchive(ports, actor, conversationId);
  if (!seen.ok) return seen;
  const { conversation } = seen.value;
  const deck = await deckWithKey(ports, decks, conversation.deckKey);
  const network = await ports.network.network(conversation.networkId);
  if (deck === undefined || network === undefined) return refuse('notFound');
  const discussion = await discussionOf(ports, conversation);
  return success({
    ...seen.value, discussion, deck, networkName: network.name,
    authors: conversation.authorship === 'named' ? await authorLabels(ports, discussion) : [],
  });
}
