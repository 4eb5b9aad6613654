import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { archivePolicy } from './policy';

/** What a service has of its own besides henvendelser, in the order that it is taken out. */
export const ownRowKinds = ['enrolment', 'certificate', 'cardRun', 'assessment', 'goodStartPlan', 'reportedNeed', 'nameSetting', 'retentionSetting'] as const;
export type OwnRowKind = (typeof ownRowKinds)[number];

/** One thing as data: keys, references and codes that the service alone can tie to a case. */
export interface OwnRow {
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Where a part begins: in a kind, after one of its rows. */
export interface RowMark {
  readonly kind: OwnRowKind;
  readonly after: string | undefined;
}

/** Rows of one kind, and where the next part begins; undefined after the last. */
export interface RowsTakenOut {
  readonly kind: OwnRowKind;
  readonly rows: readonly OwnRow[];
  readonly next: RowMark | undefined;
}

/** So many that ten thousand are few parts, and few enough that one is made while somebody waits. */
const mostAtOnce = 2_000;

/**
 * Reads a service's own rows for its leader, one kind at a time and a part at a time, so that however many there are nobody else
 * waits. Kinds that it has nothing of are passed over; the last part may be empty. Refuses `notAllowed`.
 */
export async function takeOutRows(
  { archive, events }: Pick<Ports, 'archive' | 'events'>,
  actor: Actor,
  { organisationId, from }: { readonly organisationId: OrganisationId; readonly from: RowMark | undefined },
): Promise<Outcome<RowsTakenOut, 'notAllowed'>> {
  if (!archivePolicy.permits(actor, 'takeOut', { side: 'service', organisationId })) return refuse('notAllowed');
  if (from === undefined) await events.append({ noun: 'service', nounId: organisationId, what: 'takenOut', version: 1 });
  let mark: RowMark = from ?? { kind: ownRowKinds[0], after: undefined };
  for (;;) {
    const found = await archive.rowsOf(organisationId, mark, mostAtOnce + 1);
    const rows = found.slice(0, mostAtOnce);
    const next = nextAfter(mark.kind, found.length > mostAtOnce ? rows.at(-1)?.id : undefined);
    if (rows.length > 0 || next === undefined) return success({ kind: mark.kind, rows, next });
    mark = next;
  }
}

function nextAfter(kind: OwnRowKind, after: string | undefined): RowMark | undefined {
  if (after !== undefined) return { kind, after };
  const following = ownRowKinds[ownRowKinds.indexOf(kind) + 1];
  return following === undefined ? undefined : { kind: following, after: undefined };
}
