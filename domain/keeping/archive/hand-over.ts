import { readReference } from '../../conversations/card-run';
import type { Id } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { NotWorthKeepingReason } from './archive';
import type { ArchivedNoun } from './ports';
import type { ArchiveRefusal } from './refusals';
import type { HowArchived } from './see-archive';
import { seeArchiveOf } from './see-networks-archive';

type Needed = Parameters<typeof seeArchiveOf>[0] & Pick<Ports, 'events' | 'clock' | 'newId'>;

/** Notes that a package with this checksum was made of what was read; the same package once more changes nothing. Answers the mark's id. */
export async function deliver(
  { archive, events, clock, newId }: Pick<Needed, 'archive' | 'events' | 'clock' | 'newId'>,
  actor: Actor,
  { subject: { noun, nounId, reference, version }, owner, revision }: Pick<HowArchived, 'subject' | 'owner' | 'revision'>,
  checksum: string,
): Promise<Id<'archiveHandover'>> {
  const id = await archive.add({
    id: newId<'archiveHandover'>(), noun, nounId, reference, ...owner, revision,
    kind: 'delivered', checksum, receipt: null, madeAt: clock(), madeBy: actor.scope.personId,
  });
  await events.append({ noun: 'archiveHandover', nounId: id, what: 'delivered', version });
  return id;
}

/**
 * Registers the archive's receipt for a package: its own reference, up to 20 letters, digits, hyphens and slashes, which the guard
 * lets pass. Written again, it is corrected. Refuses `nothingWasDelivered`, `receiptIsMissing`, and `changedSinceThePackage` when
 * what was handed over has changed since: then what the archive has is not all.
 */
export async function registerReceipt(
  ports: Needed, actor: Actor, { of, handoverId, receipt }: { readonly of: ArchivedNoun; readonly handoverId: Id<'archiveHandover'>; readonly receipt: string },
): Promise<Outcome<undefined, ArchiveRefusal | 'referenceIsUnreadable' | 'identityNumberInText' | 'notFound'>> {
  const seen = await seeArchiveOf(ports, actor, of);
  if (!seen.ok) return seen;
  const mark = seen.value.marks.find(({ id }) => id === handoverId);
  if (mark?.kind !== 'delivered') return refuse('nothingWasDelivered');
  if (mark.revision !== seen.value.revision) return refuse('changedSinceThePackage');
  const reference = readReference(receipt);
  if (!reference.ok) return refuse(reference.refusal, 'receipt');
  if (reference.value === null) return refuse('receiptIsMissing', 'receipt');
  await ports.archive.receive(handoverId, { reference: reference.value, receivedAt: ports.clock() });
  await ports.events.append({ noun: 'archiveHandover', nounId: handoverId, what: 'received', version: seen.value.subject.version });
  return success(undefined);
}

/** The leader or coordinator says that it is not worth keeping as it is now, for one of few reasons. Said of what has changed since, it no longer counts. */
export async function markNotWorthKeeping(
  ports: Needed, actor: Actor, { of, reason }: { readonly of: ArchivedNoun; readonly reason: NotWorthKeepingReason },
): Promise<Outcome<undefined, 'notFound' | 'notAllowed'>> {
  const seen = await seeArchiveOf(ports, actor, of);
  if (!seen.ok) return seen;
  const { subject, owner, revision, mayMarkNotWorthKeeping } = seen.value;
  if (!mayMarkNotWorthKeeping) return refuse('notAllowed');
  const id = await ports.archive.add({
    id: ports.newId<'archiveHandover'>(), noun: subject.noun, nounId: subject.nounId, reference: subject.reference, ...owner, revision,
    kind: 'notWorthKeeping', reason, madeAt: ports.clock(), madeBy: actor.scope.personId,
  });
  await ports.events.append({ noun: 'archiveHandover', nounId: id, what: 'notWorthKeeping', version: subject.version });
  return success(undefined);
}
