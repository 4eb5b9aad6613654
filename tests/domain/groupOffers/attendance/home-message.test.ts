import fc from 'fast-check';
import { messagesToGive, type AboutHome, type GivenMessage, type SessionChanged, type SessionReminded } from '../../../../domain/groupOffers/attendance/home-message';
import type { GroupOffer } from '../../../../domain/groupOffers/group-offer';
import type { SessionChange } from '../../../../domain/groupOffers/session-change';
import type { EnrolmentId, PersonId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';
import { offerWith, sessionAt } from '../../../support/group-offers';

const enrolment = { id: '00000000-0000-4000-8000-0000000000c1' as EnrolmentId };
const sessions = [sessionAt('2027-01-04T08:00:00Z', 1), sessionAt('2027-01-11T08:00:00Z', 2)];
const now = Temporal.Instant.from('2026-12-01T08:00:00Z');
const changed = (id: string, ordinal: number, what: SessionChange, offerVersion: number): SessionChanged =>
  ({ id, offerId: offerWith().id, sessionId: sessionAt('2027-01-04T08:00:00Z', ordinal).id, what, offerVersion });
const told = (about: AboutHome, offerVersion: number): GivenMessage =>
  ({ enrolmentId: enrolment.id, about, offerVersion, at: now, by: 'someone' as PersonId });
const invited = (offerVersion: number) => told({ kind: 'place', id: enrolment.id }, offerVersion);
const toGive = (
  { changes = [], reminders = [], given = [], at = now, ...more }:
  { changes?: readonly SessionChanged[]; reminders?: readonly SessionReminded[]; given?: readonly GivenMessage[]; at?: Temporal.Instant } & Partial<GroupOffer>,
) => messagesToGive({ enrolment, offer: offerWith({ sessions, ...more }), changes, reminders, given, now: at })
  .map(({ about, what, session }) => [about.kind, what, session?.ordinal].filter((part) => part !== undefined).join(' '));

describe('What a foster home has not heard', () => {
  it('is that it has a place, and until then nothing else: the sessions stand in that message as they now are', () => {
    expect(toGive({})).toEqual(['place']);
    expect(toGive({ changes: [changed('a', 1, 'moved', 2)] })).toEqual(['place']);
    expect(toGive({ given: [invited(1)] })).toEqual([]);
  });

  it('is each session\'s changes since the home was told, several of one session as one', () => {
    const changes = [changed('a', 1, 'moved', 2), changed('b', 1, 'moved', 3), changed('c', 2, 'cancelled', 4)];
    expect(toGive({ changes, given: [invited(1)] })).toEqual(['session moved 1', 'session cancelled 2']);
    expect(toGive({ changes, given: [invited(3)] })).toEqual(['session cancelled 2']);
    expect(toGive({ changes, given: [invited(1), told({ kind: 'session', id: 'b' }, 3)] })).toEqual(['session cancelled 2']);
    expect(toGive({ changes, given: [invited(1), told({ kind: 'session', id: 'a' }, 2)] })).toEqual(['session moved 1', 'session cancelled 2']);
  });

  it('calls a session new that was moved before the home heard of it, and does not name one that came and went', () => {
    const given = [invited(1)];
    expect(toGive({ given, changes: [changed('a', 2, 'added', 2), changed('b', 2, 'moved', 3)] })).toEqual(['session added 2']);
    expect(toGive({ given, changes: [changed('a', 2, 'added', 2), changed('b', 2, 'cancelled', 3)] })).toEqual([]);
    expect(toGive({ given: [...given, told({ kind: 'session', id: 'a' }, 2)], changes: [changed('a', 2, 'added', 2), changed('b', 2, 'cancelled', 3)] }))
      .toEqual(['session cancelled 2']);
  });

  it('is that a session comes soon, unless there is a change of it to tell, or it was reminded of at another time', () => {
    const [first, second] = sessions as [typeof sessions[number], typeof sessions[number]];
    const reminded = (id: string, { id: sessionId, period }: typeof first): SessionReminded => ({ id, offerId: offerWith().id, sessionId, startsAt: period.start });
    const reminders = [reminded('r1', first), reminded('r2', { ...second, period: first.period })];
    expect(toGive({ reminders })).toEqual(['place']);
    expect(toGive({ reminders, given: [invited(1)] })).toEqual(['reminder 1']);
    expect(toGive({ reminders, given: [invited(1), told({ kind: 'reminder', id: 'r1' }, 1)] })).toEqual([]);
    expect(toGive({ reminders, given: [invited(1)], changes: [changed('a', 1, 'moved', 2)] })).toEqual(['session moved 1']);
    expect(toGive({ reminders, given: [invited(1)], at: first.period.start })).toEqual([]);
    expect(toGive({ reminders, given: [invited(1)], sessions: [second], cancelledSessions: [first] })).toEqual([]);
  });

  it('is of a cancelled group that alone, told of the place or not', () => {
    const cancelled = { stage: 'cancelled', changes: [changed('a', 1, 'moved', 2)] } as const;
    expect(toGive(cancelled)).toEqual(['cancelled']);
    expect(toGive({ ...cancelled, given: [invited(1)] })).toEqual(['cancelled']);
    expect(toGive({ ...cancelled, given: [told({ kind: 'cancelled', id: offerWith().id }, 3)] })).toEqual([]);
  });

  it('is nothing of what is past', () => {
    const changes = [changed('a', 1, 'moved', 2), changed('b', 2, 'moved', 3)];
    expect(toGive({ changes, given: [invited(1)], at: Temporal.Instant.from('2027-01-04T08:00:00Z') })).toEqual(['session moved 2']);
    expect(toGive({ at: Temporal.Instant.from('2027-01-11T10:00:00Z') })).toEqual([]);
  });

  it('is at most one message a session, and nothing once all that was shown has been told, whatever happens in between', () => {
    const step = fc.oneof(
      fc.record({ ordinal: fc.constantFrom(1, 2), what: fc.constantFrom<SessionChange>('moved', 'cancelled', 'added') }),
      fc.constant('tellAll' as const),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const changes: SessionChanged[] = [];
      const given: GivenMessage[] = [];
      let version = 1;
      const due = () => messagesToGive({ enrolment, offer: offerWith({ sessions }), changes, reminders: [], given, now });
      for (const one of steps) {
        if (one === 'tellAll') {
          given.push(...due().map(({ about }) => told(about, version)));
          expect(due()).toEqual([]);
        } else {
          version += 1;
          changes.push(changed(`change-${version}`, one.ordinal, one.what, version));
        }
        const ordinals = due().map(({ session }) => session?.ordinal);
        expect(new Set(ordinals).size).toBe(ordinals.length);
      }
    }));
  });
});
