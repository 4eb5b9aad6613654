import type { EnrolmentId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { change, holds, householdsThat, isOf, settle, type Entry, type Household, type Ledger, type Moment } from './ledger';
import type { EnrolmentRefusal } from './refusals';

/** What the coordinator says to a request: as the rules have it, to be held back in the waiting list, or no. */
export const requestAnswers = ['place', 'wait', 'decline'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];

/** A household asks, where keep-apart is allowed: whoever asks, and whatever is free, the same becomes of it. */
export function request(ledger: Ledger, homes: Household, moment: Moment): Ledger {
  const settled = settle(ledger, moment);
  return { ...settled, entries: [...settled.entries, ...homes.map((home): Entry => ({ ...home, status: 'requested' }))] };
}

/**
 * Answers requests all at once, by household. Those to be placed, and those held back before that are let go by the same
 * answer, are taken in the one order of the line: priority first, then arrival. Who asked gets their places, who was held back
 * is offered them; who does not fit waits, whatever it is that does not. Nobody in the line fits before, so nobody is passed.
 */
export function answerRequests(
  ledger: Ledger,
  answers: ReadonlyMap<EnrolmentId, RequestAnswer>,
  moment: Moment,
): Outcome<Ledger, EnrolmentRefusal> {
  let book = settle(ledger, moment);
  const isAnswered = ([{ householdId }]: Household) => answers.has(householdId);
  const asked = householdsThat('requested', book.entries).filter(isAnswered);
  const held = householdsThat('waiting', book.entries).filter(isAnswered)
    .filter((household) => household.some(({ heldBack }) => heldBack === true) && answers.get(household[0].householdId) === 'place');
  if (asked.length + held.length === 0) return refuse('noRequestsAreLeft');
  for (const household of held) book = change(book, isOf(household), { heldBack: false });
  for (const household of asked) {
    const said = answers.get(household[0].householdId);
    book = change(book, isOf(household), said === 'decline' ? { status: 'declined' } : { status: 'waiting', heldBack: said === 'wait' });
  }
  // They have said that they come: a place is theirs at once, and nobody need answer for it again.
  const isFound = isOf(asked.flat());
  return success(change(settle(book, moment), (entry) => isFound(entry) && entry.status === 'offered', { status: 'placed', answerBy: null }));
}

/** From now on the two never both have a place; refused when both have one already. */
export function keepApart(ledger: Ledger, pair: Ledger['apart'][number], moment: Moment): Outcome<Ledger, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const both = settled.entries.filter((entry) => pair.includes(entry.id) && holds(entry)).length > 1;
  return both ? refuse('bothHavePlaces') : success(settle({ ...settled, apart: [...settled.apart, pair] }, moment));
}

/** The two may meet again; who was passed may be offered a place. */
export function endApart(ledger: Ledger, [one, other]: Ledger['apart'][number], moment: Moment): Ledger {
  const apart = ledger.apart.filter((pair) => !(pair.includes(one) && pair.includes(other)));
  return settle({ ...ledger, apart }, moment);
}
