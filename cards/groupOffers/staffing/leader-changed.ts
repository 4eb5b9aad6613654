import type { NamedPlace } from '../../../domain/booking/meeting-place';
import type { GroupOffer, Session } from '../../../domain/groupOffers/group-offer';
import type { PersonId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import type { Recipient } from '../../../domain/messages';
import type { Period } from '../../../domain/time';
import { staffingCardTexts } from '../../../texts/staffing-cards';
import type { AdaptiveCard, FactSet } from '../../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../../frame';
import { whenText } from '../../when';

/** Who is told: a service, one who comes, one who goes, or another leader. */
export type ToldOfLeaders = 'service' | 'comes' | 'goes' | 'leader';

/** A swap of leaders: which sessions it holds for. Who was swapped is said to nobody but themselves, and why to none. */
export interface LeaderChangedFacts {
  readonly told: ToldOfLeaders;
  /** Whether somebody came, went, or both. */
  readonly what: 'swapped' | 'came' | 'went';
  readonly programme: Readonly<Record<Language, string>>;
  readonly networkName: string;
  /** In order of time; at least one. */
  readonly sessions: readonly { readonly ordinal: number; readonly period: Period; readonly place: NamedPlace }[];
  readonly page: string;
}

const mostShown = 8;

/** `page` is the address of the offer in the tab. */
export function leaderChangedFacts(
  { offer, sessions, ...swap }: {
    readonly offer: GroupOffer; readonly sessions: readonly Session[]; readonly out: PersonId | null; readonly in: PersonId | null;
  },
  { to, page }: { readonly to: Recipient; readonly page: string },
): LeaderChangedFacts {
  const told = to.kind !== 'person' ? 'service' : to.personId === swap.in ? 'comes' : to.personId === swap.out ? 'goes' : 'leader';
  return {
    told, what: swap.out === null ? 'came' : swap.in === null ? 'went' : 'swapped',
    programme: offer.programme.titles, networkName: offer.network.name,
    sessions: sessions.map(({ ordinal, period, place }) => ({ ordinal, period, place })), page,
  };
}

/** «Du skal lede Trygg Base», with time and place; to the others only that the leader has changed. */
export function leaderChangedCard(facts: LeaderChangedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const words = staffingCardTexts[language].leaderChanged;
  const { told, sessions } = facts;
  const hidden = told === 'comes' ? Math.max(sessions.length - mostShown, 0) : 0;
  return cardFrame(rendering, {
    title: titleOf(facts, language),
    body: [
      { type: 'FactSet', facts: [{ title: words.network, value: facts.networkName }, ...sessionFacts(facts, language)] },
      ...(hidden === 0 ? [] : [text(words.more(hidden))]),
      text(told === 'service' ? words.nextForService : told === 'comes' ? words.nextForNew : told === 'goes' ? words.nextForOld : words.nextForLeader),
    ],
    actions: [openPage(words.see, facts.page)],
  });
}

function titleOf({ told, what, programme: titles }: LeaderChangedFacts, language: Language): string {
  const words = staffingCardTexts[language].leaderChanged;
  const programme = titles[language];
  if (told === 'comes') return words.assigned(programme);
  if (told === 'goes') return what === 'went' ? words.relievedOnly(programme) : words.relieved(programme);
  return { swapped: words.title, came: words.added, went: words.ended }[what](programme);
}

/** Whoever comes needs each session with its place; the others need only know which. */
function sessionFacts({ told, sessions }: LeaderChangedFacts, language: Language): FactSet['facts'] {
  const words = staffingCardTexts[language].leaderChanged;
  const [first] = sessions;
  if (first === undefined) return [];
  const placeText = (place: NamedPlace) => (place.kind === 'teams' ? words.teams : place.name);
  if (told === 'comes') {
    return sessions.slice(0, mostShown).flatMap(({ ordinal, period, place }) => [
      { title: words.session, value: `${words.one(ordinal, whenText(period, language))}, ${placeText(place)}` },
    ]);
  }
  const when = whenText(first.period, language);
  return [sessions.length === 1
    ? { title: words.session, value: words.one(first.ordinal, when) }
    : { title: words.sessions, value: words.from(first.ordinal, when, sessions.length) }];
}
