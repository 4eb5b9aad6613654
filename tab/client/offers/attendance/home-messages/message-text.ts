import type { homeMessageOperations } from '../../../../contract/home-messages';
import type { AnswerOf } from '../../../../contract/operation';
import { homeMessageTexts } from '../../../../../texts/home-messages';
import type { tabHomeMessageTexts } from '../../../../../texts/tab-home-messages';
import type { Language } from '../../../app/language';
import { periodText } from '../../../app/when';

export type HomeMessage = AnswerOf<typeof homeMessageOperations.listHomeMessages>['items'][number];
type Session = HomeMessage['sessions'][number];

/** The whole text of a message, for a kontaktperson to send as it is: what, when and where, and no names. */
export function messageText(message: HomeMessage, language: Language): string {
  const texts = homeMessageTexts[language];
  return [texts.hello, bodyOf(message, language), texts.askMe, texts.goodbye].join('\n\n');
}

/** What a message is about, in a word or two; with the session's number where it is about one. */
export function titleOf({ about, what, session }: HomeMessage, { kinds }: (typeof tabHomeMessageTexts)['nb']): string {
  if (about.kind === 'reminder' && session !== undefined) return `${kinds.reminder} (${session.ordinal})`;
  if (about.kind !== 'session' || session === undefined) return about.kind === 'cancelled' ? kinds.cancelled : kinds.place;
  return `${what === 'cancelled' ? kinds.sessionCancelled : kinds[what ?? 'moved']} (${session.ordinal})`;
}

function bodyOf({ about, programme, sessions, session, what }: HomeMessage, language: Language): string {
  const texts = homeMessageTexts[language];
  const title = programme.titles[language];
  if (about.kind === 'cancelled') return texts.offerCancelled(title);
  if (about.kind === 'place' || session === undefined) {
    const lines = sessions.map((one) => `${one.ordinal}. ${lineOf(one, language)}`);
    return [texts.place(title), [texts.sessions(sessions.length), ...lines].join('\n')].join('\n\n');
  }
  if (about.kind === 'reminder') return [texts.reminder(session.ordinal, title), lineOf(session, language)].join('\n');
  if (what === 'roomChanged') {
    const when = periodText(session.start, session.end, language);
    if (session.place === undefined) return texts.hiddenRoom(session.ordinal, title, when);
    return session.room === undefined ? texts.noRoom(session.ordinal, title, when) : texts.newRoom(session.ordinal, title, when, session.room);
  }
  if (what === 'cancelled') return texts.cancelled(session.ordinal, title, periodText(session.start, session.end, language));
  const { makesUpFor } = session;
  const madeUp = what !== 'added' || makesUpFor === undefined ? [] : [texts.makesUpFor(makesUpFor)];
  return [(what === 'added' ? texts.added : texts.moved)(session.ordinal, title), lineOf(session, language), ...madeUp].join('\n');
}

function lineOf({ start, end, place, room }: Session, language: Language): string {
  const texts = homeMessageTexts[language];
  if (place === undefined) return [periodText(start, end, language), texts.hiddenPlace].join(', ');
  const where = place.kind === 'teams' ? texts.onTeams : place.label;
  return [periodText(start, end, language), where, ...(room === undefined || place.kind === 'teams' ? [] : [texts.room(room)])].join(', ');
}
