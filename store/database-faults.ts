import type { StoreRefusal } from '../domain/unit-of-work';

/** A fault of the database, by its code and constraint; message, parameters and detail are dropped. */
export class DatabaseFault extends Error {
  constructor(
    readonly code: string,
    readonly constraint: string,
  ) {
    super(`the database refused: ${code} ${constraint}`.trim());
  }
}

const refusalOfConstraint: Readonly<Record<string, StoreRefusal>> = {
  booked_counsellor_once: 'counsellorIsTaken',
  session_no_overlap: 'sessionsOverlap',
  calendar_feed_in_force: 'changedMeanwhile',
  group_offer_copied_once: 'changedMeanwhile',
  still_on_record: 'changedMeanwhile',
};

/** Serialization failure, deadlock, lock not available: somebody else changed the same rows. */
const changedMeanwhileCodes: readonly string[] = ['40001', '40P01', '55P03'];

/** The refusal that a database fault stands for, if it is one of the named ones. */
export function refusalOf(fault: DatabaseFault): StoreRefusal | undefined {
  if (changedMeanwhileCodes.includes(fault.code)) return 'changedMeanwhile';
  return refusalOfConstraint[fault.constraint];
}

/** A code that was drawn before, and places that are no longer what was decided on: what the database alone can know. */
const constraintsToTryAgain: readonly string[] = ['enrolment_organisation_id_code_key', 'places_unchanged'];

/** Whether the same work may well do when it is done again from its beginning. */
export function mayBeTriedAgain({ constraint }: DatabaseFault): boolean {
  return constraintsToTryAgain.includes(constraint);
}

/** A database driver's error without its text; anything else is returned as it is. */
export function withoutContent(fault: unknown): unknown {
  for (let error = fault; typeof error === 'object' && error !== null; error = (error as { cause?: unknown }).cause) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
      return new DatabaseFault(code, typeof constraint === 'string' ? constraint : '');
    }
  }
  return fault instanceof Error && fault.constructor.name.startsWith('Drizzle') ? new DatabaseFault('', '') : fault;
}
