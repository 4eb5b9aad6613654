import type { PersonId, ReferralId } from '../../../../domain/identifiers';
import { assignedOn, type Performing } from '../../../../domain/referrals/assignment/assignment';
import type { OwnLanguages } from '../../../../domain/referrals/assignment/languages';
import { noMapping, type Mapping } from '../../../../domain/referrals/assignment/mapping';
import type { AgreedRoles } from '../../../../domain/referrals/assignment/meeting-roles';
import type { AssignmentPorts, CounsellorBackground } from '../../../../domain/referrals/assignment/ports';
import type { Referral } from '../../../../domain/referrals/referral';
import { osloDate, type Temporal } from '../../../../domain/time';

/** The ports of the shelf of assignment over the referrals of a list; `personId` is who steps back. */
export function assignmentInMemory(facts: {
  readonly referrals: Referral[];
  readonly personId: PersonId;
  readonly backgrounds?: readonly CounsellorBackground[];
  readonly mapping?: Mapping;
}): AssignmentPorts & { readonly roles: AgreedRoles[] } {
  const { referrals, personId: actor } = facts;
  const roles: AgreedRoles[] = [];
  let languages: OwnLanguages = { languages: [], version: 0 };
  let mapping = facts.mapping ?? noMapping;
  const perform = (id: ReferralId, change: (before: Performing) => Performing) => {
    const at = referrals.findIndex((one) => one.id === id);
    const found = referrals[at];
    if (found !== undefined) referrals[at] = { ...found, performing: change(found.performing) };
  };
  const ending = (personId: PersonId, until: Temporal.PlainDate) => (before: Performing): Performing => ({
    ...before, assignments: before.assignments.map((one) => (one.personId === personId && one.until === null ? { ...one, until } : one)),
  });
  return {
    roles,
    insert: async (rows) => {
      for (const { referralId, personId, from, at } of rows) {
        perform(referralId, (before) => ({ ...before, assignments: [...before.assignments, { personId, from, until: null, at }] }));
      }
    },
    end: async (referralId, personId, until) => perform(referralId, ending(personId, until)),
    stepBack: async (id, at) => {
      perform(id, ending(actor, osloDate(at)));
      perform(id, (before) => ({ ...before, stepBacks: [...before.stepBacks, { personId: actor, at }] }));
      const place = referrals.findIndex((one) => one.id === id);
      const found = referrals[place];
      const version = (found?.version ?? 0) + 1;
      if (found !== undefined) referrals[place] = { ...found, version };
      return version;
    },
    backgroundsOf: async () => facts.backgrounds ?? [],
    ownReferrals: async (personId, today) => referrals.filter(({ performing }) => assignedOn(performing, today).includes(personId)).map(({ id }) => id),
    languagesOf: async () => languages,
    writeLanguages: async (_, written) => { languages = written; return true; },
    rolesOf: async (ids) => roles.filter(({ bookingId }) => ids.includes(bookingId)),
    writeRoles: async (written) => {
      const at = roles.findIndex(({ bookingId }) => bookingId === written.bookingId);
      if (at < 0) roles.push(written); else roles[at] = written;
      return true;
    },
    mappingOf: async () => mapping,
    writeMapping: async (_, written) => { mapping = written; return true; },
  };
}
