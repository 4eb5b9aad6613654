import type { NetworkId, OrganisationId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, OSLO, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { networkKinds, serviceKinds, type DecidedKind } from './kinds';
import { decisionsOf, isStopped, mayGoOn, monthsOf, type OwnerId, type RetentionSetting } from './period';
import { retentionPolicy } from './policy';
import type { Deletion, OwnKeptRow } from './ports';

type Needed = Pick<Ports, 'retention' | 'network' | 'clock'>;

/** How long an owner keeps one kind. */
export interface KindPeriod {
  readonly kind: DecidedKind;
  readonly months: number;
  /** What has been decided, and counts from a later day. */
  readonly next: Pick<RetentionSetting, 'months' | 'validFrom'> | undefined;
}

/** A row with the first day that it may go. */
export type RowWithDay = OwnKeptRow & { readonly goesOn: Temporal.PlainDate };

/** What goes when of one service's, base's or network's, and what a missing hand-over keeps. */
export interface SeenRetention {
  readonly owner: { readonly id: OwnerId; readonly name: string; readonly isNetwork: boolean };
  /** Whether the reader decides how long; a base's coordinator sees what waits for the base's archive alone. */
  readonly mayDecide: boolean;
  readonly periods: readonly KindPeriod[];
  /** What goes in the next ninety days if nothing changes, by kind and day. */
  readonly soon: readonly { readonly kind: DecidedKind; readonly count: number; readonly firstOn: Temporal.PlainDate }[];
  /** What would go in them and waits for the own archive; the first to go at the top. */
  readonly stopped: readonly RowWithDay[];
  /** The newest first. */
  readonly deleted: readonly Deletion[];
}

/** How many days ahead the page looks, and «i dag» before something is stopped. */
const pageDays = 90;
const reminderDays = 30;
const most = 1_000;

/** What goes in the next ninety days, and what is stopped, of every service, base and network that the reader answers for; `notAllowed` without any. */
export async function seeRetention(ports: Needed, actor: Actor): Promise<Outcome<readonly SeenRetention[], 'notAllowed'>> {
  const seen: SeenRetention[] = [];
  for (const { ownerId, isNetwork, kinds } of answersFor(actor)) {
    const named = isNetwork ? await ports.network.network(ownerId as NetworkId) : await ports.network.organisation(ownerId as OrganisationId);
    if (named === undefined) continue;
    const mayDecide = retentionPolicy.permits(actor, 'decide', { ownerId });
    const settings = mayDecide ? await ports.retention.settingsOf(ownerId) : [];
    const rows = await rowsUntil(ports, ownerId, settings, pageDays, kinds);
    const going = rows.filter((row) => mayDecide && !isStopped(row));
    seen.push({
      owner: { id: ownerId, name: named.name, isNetwork }, mayDecide,
      periods: mayDecide ? periodsOf(settings, ownerId, osloDate(ports.clock()), kinds) : [],
      soon: kinds.flatMap((kind) => {
        const [first, ...others] = going.filter((row) => row.kind === kind);
        return first === undefined ? [] : [{ kind, count: others.length + 1, firstOn: first.goesOn }];
      }),
      stopped: rows.filter(isStopped),
      deleted: mayDecide ? await ports.retention.deletionsOf(ownerId, 50) : [],
    });
  }
  return seen.length === 0 ? refuse('notAllowed') : success(seen);
}

/**
 * How much will have been kept for long enough within a month, or has been, and waits for the reader's own archive: a service's or
 * base's referrals, a network's group offers and approved minutes. None for who answers for none.
 */
export async function countMissingHandovers(ports: Pick<Ports, 'retention' | 'clock'>, actor: Actor): Promise<number> {
  let missing = 0;
  for (const { ownerId, kinds } of answersFor(actor)) {
    const archived = kinds.filter((kind) => isStopped({ kind, archived: false }));
    const settings = retentionPolicy.permits(actor, 'decide', { ownerId }) ? await ports.retention.settingsOf(ownerId) : [];
    missing += (await rowsUntil(ports, ownerId, settings, reminderDays, archived)).filter(isStopped).length;
  }
  return missing;
}

/** Whose rows the reader answers for, and of which kinds. */
interface Answered {
  readonly ownerId: OwnerId;
  readonly isNetwork: boolean;
  readonly kinds: readonly DecidedKind[];
}

function answersFor(actor: Actor): readonly Answered[] {
  const held = [...membershipsAs(actor, 'serviceLeader'), ...membershipsAs(actor, 'coordinator')];
  const organisations = [...new Set(held.flatMap(({ organisationId }) => organisationId ?? []))];
  const networks = [...new Set(held.flatMap(({ networkId }) => networkId ?? []))];
  return [
    ...organisations.map((ownerId) => ({ ownerId, isNetwork: false, kinds: Object.keys(serviceKinds) as DecidedKind[] })),
    ...networks.map((ownerId) => ({ ownerId, isNetwork: true, kinds: Object.keys(networkKinds) as DecidedKind[] })),
  ].filter(({ ownerId }) => retentionPolicy.permits(actor, 'see', { ownerId }));
}

/** Rows that may go within so many days, if nothing stops them, the first to go at the top. */
async function rowsUntil(
  { retention, clock }: Pick<Ports, 'retention' | 'clock'>, ownerId: OwnerId, settings: readonly RetentionSetting[], days: number, of: readonly DecidedKind[],
): Promise<readonly RowWithDay[]> {
  const last = osloDate(clock()).add({ days });
  const rows: RowWithDay[] = [];
  for (const kind of of) {
    const months = monthsOf(settings, ownerId, kind, last);
    const before = last.add({ days: 1 }).subtract({ months }).toZonedDateTime(OSLO).toInstant();
    const found = await retention.rowsBefore(ownerId, kind, before, most);
    rows.push(...found.map((row) => ({ ...row, goesOn: mayGoOn(row, months) })));
  }
  return rows
    .filter(({ goesOn }) => Temporal.PlainDate.compare(goesOn, last) <= 0)
    .sort((one, other) => Temporal.PlainDate.compare(one.goesOn, other.goesOn));
}

function periodsOf(settings: readonly RetentionSetting[], ownerId: OwnerId, today: Temporal.PlainDate, kinds: readonly DecidedKind[]): readonly KindPeriod[] {
  return kinds.map((kind) => {
    const [last] = decisionsOf(settings, ownerId, kind);
    const ahead = last !== undefined && Temporal.PlainDate.compare(last.validFrom, today) > 0;
    return { kind, months: monthsOf(settings, ownerId, kind, today), next: ahead ? { months: last.months, validFrom: last.validFrom } : undefined };
  });
}
