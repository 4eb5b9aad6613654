import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { goingOn } from '../assignment/assignment';
import { referralPolicy, type ReferralParties } from '../policy';
import { partiesOfReferral, readReferral } from '../read-referrals';
import type { Referral } from '../referral';
import { isJournalled, type CaseRecord, type JournalledStep, type JournalSide } from './case-record';
import type { HandoverLine } from './ports';

/** One step with what its text is made from, and whether the reader's own side has journalført it. */
export interface StepToHandOver {
  readonly line: HandoverLine & { readonly what: JournalledStep };
  /** Whether nothing later has changed what the referral says of this step: only then do its dates belong to it. */
  readonly isLatest: boolean;
  readonly record: CaseRecord | undefined;
}

export interface Handover {
  readonly referral: Referral;
  readonly counsellors: readonly PersonLabelFacts[];
  /** The side that the reader journals for; undefined for who only reads. */
  readonly side: JournalSide | undefined;
  readonly steps: readonly StepToHandOver[];
  /** Whether the text leaves out where to meet, since the reader's own service has marked the family's address as protected. */
  readonly placeIsHidden: boolean;
  /** How many steps the reader's side has not journalført. */
  readonly waiting: number;
  /** For the base's coordinator: whether the base journals itself. */
  readonly baseJournals: boolean | undefined;
}

type Needed = Pick<Ports, 'handover' | 'accessLog' | 'referrals' | 'addressProtection' | 'booking' | 'bases' | 'capacity' | 'network' | 'clock'>;

/** What each step of a referral says, for the case system (KB-42); `notFound` for who may not know of the referral. */
export async function seeHandover(ports: Needed, actor: Actor, referralId: ReferralId): Promise<Outcome<Handover, 'notFound'>> {
  const read = await readReferral(ports, actor, referralId);
  if (!read.ok) return read;
  const { referral, bookings } = read.value;
  const parties = partiesOfReferral(referral, bookings, osloDate(ports.clock()));
  const coordinates = referralPolicy.permits(actor, 'seeStepBacks', parties);
  const journals = coordinates ? await ports.handover.journals(referral.base.id) : undefined;
  const side = journalsFor(actor, parties, journals === true);
  const all = await ports.handover.linesOf(referralId);
  // A call that was undone did not take place.
  const lines = all.filter((line, at) => !isUndone(line, all.slice(at + 1))).filter(isJournalledLine);
  const records = side === undefined ? [] : await ports.handover.recordsOf(referralId, side);
  const steps = lines.map((line, at): StepToHandOver => ({
    line,
    isLatest: !lines.slice(at + 1).some(({ what }) => what === line.what || ((line.what === 'begin' || line.what === 'evaluate') && (what === 'evaluate' || what === 'extend' || what === 'begin'))),
    record: records.find(({ logId }) => logId === line.logId),
  }));
  return success({
    referral, side, steps,
    placeIsHidden: referralPolicy.permits(actor, 'protectAddress', parties) && (await ports.addressProtection.referrals([referralId])).has(referralId),
    counsellors: await ports.network.labelFacts(goingOn(referral.performing)),
    waiting: side === undefined ? 0 : steps.filter(({ record }) => record === undefined).length,
    baseJournals: journals,
  });
}

/** Which side the actor journals for: the service that keeps the case, or the base where it journals too. */
export function journalsFor(actor: Actor, parties: ReferralParties, baseJournals: boolean): JournalSide | undefined {
  if (referralPolicy.permits(actor, 'withdraw', parties)) return 'service';
  return baseJournals && referralPolicy.permits(actor, 'seeStepBacks', parties) ? 'base' : undefined;
}

function isUndone({ what }: HandoverLine, later: readonly HandoverLine[]): boolean {
  return what === 'logCall' && later.find((one) => one.what === 'logCall' || one.what === 'undoCall')?.what === 'undoCall';
}

function isJournalledLine(line: HandoverLine): line is StepToHandOver['line'] {
  return isJournalled(line.what);
}
