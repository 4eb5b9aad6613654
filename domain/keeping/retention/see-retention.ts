import type { OrganisationId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, OSLO, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { serviceKinds, type ServiceKind } from './kinds';
import { decisionsOf, isStopped, mayGoOn, monthsOf, type RetentionSetting } from './period';
import { retentionPolicy } from './policy';
import type { Deletion, OwnKeptRow } from './ports';

type Needed = Pick<Ports, 'retention' | 'network' | 'clock'>;

/** How long a service keeps one kind. */
export interface KindPeriod {
  readonly kind: ServiceKind;
  readonly months: number;
  /** What has been decided, and counts from a later day. */
  readonly next: Pick<RetentionSetting, 'months' | 'validFrom'> | undefined;
}

/** A row with the first day that it may go. */
export type RowWithDay = OwnKeptRow & { readonly goesOn: Temporal.PlainDate };

/** What goes when of one organisation's, and what a missing hand-over keeps. */
export interface SeenRetention {
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  /** Whether the reader decides how long; a base's coordinator sees what waits for the base's archive alone. */
  readonly mayDecide: boolean;
  readonly periods: readonly KindPeriod[];
  /** What goes in the next ninety days if nothing changes, by kind and day. */
  readonly soon: readonly { readonly kind: ServiceKind; readonly count: number; readonly firstOn: Temporal.PlainDate }[];
  /** What would go in them and waits for the own archive; the first to go at the top. */
  readonly stopped: readonly RowWithDay[];
  /** The newest first. */
  readonly deleted: readonly Deletion[];
}

/** How many days ahead the page looks, and «i dag» before something is stopped. */
const pageDays = 90;
const reminderDays = 30;
const most = 1_000;
const kinds = Object.keys(serviceKinds) as ServiceKind[];

/** What goes in the next ninety days, and what is stopped, of every organisation that the reader answers for; `notAllowed` without any. */
export async function seeRetention(ports: Needed, actor: Actor): Promise<Outcome<readonly SeenRetention[], 'notAllowed'>> {
  const seen: SeenRetention[] = [];
  for (const organisationId of answersFor(actor)) {
    const organisation = await ports.network.organisation(organisationId);
    if (organisation === undefined) continue;
    const mayDecide = retentionPolicy.permits(actor, 'decide', { organisationId });
    const settings = mayDecide ? await ports.retention.settingsOf(organisationId) : [];
    const rows = await rowsUntil(ports, organisationId, settings, pageDays);
    const going = rows.filter((row) => mayDecide && !isStopped(row));
    seen.push({
      organisation, mayDecide,
      periods: mayDecide ? periodsOf(settings, organisationId, osloDate(ports.clock())) : [],
      soon: kinds.flatMap((kind) => {
        const [first, ...others] = going.filter((row) => row.kind === kind);
        return first === undefined ? [] : [{ kind, count: others.length + 1, firstOn: first.goesOn }];
      }),
      stopped: rows.filter(isStopped),
      deleted: mayDecide ? await ports.retention.deletionsOf(organisationId, 50) : [],
    });
  }
  return seen.length === 0 ? refuse('notAllowed') : success(seen);
}

/** How many referrals will be over within a month, or are, and wait for the reader's own archive; none for who answers for none. */
export async function countMissingHandovers(ports: Pick<Ports, 'retention' | 'clock'>, actor: Actor): Promise<number> {
  let missing = 0;
  for (const organisationId of answersFor(actor)) {
    const settings = retentionPolicy.permits(actor, 'decide', { organisationId }) ? await ports.retention.settingsOf(organisationId) : [];
    missing += (await rowsUntil(ports, organisationId, settings, reminderDays, ['referral'])).filter(isStopped).length;
  }
  return missing;
}

/** The organisations whose rows the reader answers for. */
function answersFor(actor: Actor): readonly OrganisationId[] {
  const places = [...membershipsAs(actor, 'serviceLeader'), ...membershipsAs(actor, 'coordinator')].flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(places)].filter((organisationId) => retentionPolicy.permits(actor, 'see', { organisationId }));
}

/** Rows that may go within so many days, if nothing stops them, the first to go at the top. */
async function rowsUntil(
  { retention, clock }: Pick<Ports, 'retention' | 'clock'>, organisationId: OrganisationId, settings: readonly RetentionSetting[], days: number, of = kinds,
): Promise<readonly RowWithDay[]> {
  const last = osloDate(clock()).add({ days });
  const rows: RowWithDay[] = [];
  for (const kind of of) {
    const months = monthsOf(settings, organisationId, kind, last);
    const before = last.add({ days: 1 }).subtract({ months }).toZonedDateTime(OSLO).toInstant();
    const found = await retention.rowsBefore(organisationId, kind, before, most);
    rows.push(...found.map((row) => ({ ...row, goesOn: mayGoOn(row, months) })));
  }
  return rows
    .filter(({ goesOn }) => Temporal.PlainDate.compare(goesOn, last) <= 0)
    .sort((one, other) => Temporal.PlainDate.compare(one.goesOn, other.goesOn));
}

function periodsOf(settings: readonly RetentionSetting[], organisationId: OrganisationId, today: Temporal.PlainDate): readonly KindPeriod[] {
  return kinds.map((kind) => {
    const [last] = decisionsOf(settings, organisationId, kind);
    const ahead = last !== undefined && Temporal.PlainDate.compare(last.validFrom, today) > 0;
    return { kind, months: monthsOf(settings, organisationId, kind, today), next: ahead ? { months: last.months, validFrom: last.validFrom } : undefined };
  });
}
