import type { Booking } from '../../booking/booking';
import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { success, type Outcome } from '../../outcome';
import { seeHandover, type Handover } from '../../referrals/handover/see-handover';
import type { Assignment } from '../../referrals/assignment/assignment';
import { readReferral, readReferralLog } from '../../referrals/read-referrals';
import { noteAccess } from '../../referrals/accessLog/note-access';
import type { ReferralLogLine } from '../../referrals/referral';
import type { Ports } from '../../unit-of-work';
import { seeArchive, type SeenArchive } from './see-archive';

/** All that a side's package of a referral is made from. People stand in it by role, number and place. */
export interface ArchiveMaterial extends SeenArchive {
  readonly handover: Handover;
  /** The oldest first, with what fields said before. */
  readonly lines: readonly ReferralLogLine[];
  /** In order of time. */
  readonly bookings: readonly Booking[];
  readonly performing: readonly (Assignment & { readonly name: PersonLabelFacts | undefined })[];
}

type Needed = Pick<Ports,
  'archive' | 'handover' | 'accessLog' | 'referrals' | 'addressProtection' | 'booking' | 'bases' | 'capacity' | 'network' | 'clock'>;

/** Reads what belongs in the own side's package; that it was taken out is noted in the log of readings. `notFound` as for seeing it. */
export async function readMaterial(ports: Needed, actor: Actor, referralId: ReferralId): Promise<Outcome<ArchiveMaterial, 'notFound'>> {
  const seen = await seeArchive(ports, actor, referralId);
  if (!seen.ok) return seen;
  const read = await readReferral(ports, actor, referralId);
  if (!read.ok) return read;
  const handover = await seeHandover(ports, actor, referralId);
  if (!handover.ok) return handover;
  const lines = await readReferralLog(ports, actor, referralId);
  if (!lines.ok) return lines;
  noteAccess(ports, actor, 'exported', [read.value]);
  const { assignments } = read.value.referral.performing;
  const names = assignments.length === 0 ? [] : await ports.network.labelFacts([...new Set(assignments.map(({ personId }) => personId))]);
  return success({
    ...seen.value, handover: handover.value, lines: lines.value, bookings: read.value.bookings,
    performing: assignments.map((one) => ({ ...one, name: names.find(({ personId }) => personId === one.personId) })),
  });
}
