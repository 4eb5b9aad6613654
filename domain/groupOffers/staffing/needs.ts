import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../../identifiers';
import type { FieldFault } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Session } from '../group-offer';
import { stretchOf } from '../group-offer';
import type { Programme } from '../programme';
import { standingOf, type Standing } from './qualification';

/** How one leader of a group stands to what its programme requires. */
export interface LeaderStanding {
  readonly personId: PersonId;
  readonly standing: Standing;
}

/** What a group lacks of leaders: how many in number, and who of them does not hold what is required. */
export interface Needs {
  readonly tooFew: number;
  readonly lacking: readonly (LeaderStanding & { readonly standing: Exclude<Standing, 'qualified'> })[];
}

/**
 * What a group with these leaders lacks before it can be published: as many must hold what the programme requires on the day
 * of the last session as it asks for. Those beyond that number need hold nothing, so that somebody can learn along. GRP-07, GRP-10.
 */
export function needsOf({ leaders: asked }: Pick<Programme, 'leaders'>, leaders: readonly LeaderStanding[]): Needs {
  const qualified = leaders.filter(({ standing }) => standing === 'qualified').length;
  return {
    tooFew: Math.max(asked - leaders.length, 0),
    lacking: qualified >= asked ? [] : leaders.flatMap(({ personId, standing }) => (standing === 'qualified' ? [] : { personId, standing })),
  };
}

export type NeedsRefusal = 'leadersAreMissing' | 'qualificationIsMissing' | 'qualificationExpires';

/** The same as faults of a form: the number at `leaderIds`, each person at their own place in it. */
export function faultsOfNeeds({ tooFew, lacking }: Needs, leaderIds: readonly PersonId[]): readonly FieldFault<NeedsRefusal>[] {
  return [
    ...(tooFew > 0 ? [{ field: 'leaderIds', fault: 'leadersAreMissing' as const }] : []),
    ...lacking.map(({ personId, standing }) => ({
      field: `leaderIds.${leaderIds.indexOf(personId)}`,
      fault: standing === 'expires' ? 'qualificationExpires' as const : 'qualificationIsMissing' as const,
    })),
  ];
}

/** How these people stand to a programme on a day, in the order asked for. */
export async function standingsOf(
  { staffing, clock }: Pick<Ports, 'staffing' | 'clock'>,
  people: readonly PersonId[],
  programme: Pick<Programme, 'key' | 'requires'>,
  lastDay: Temporal.PlainDate,
): Promise<readonly LeaderStanding[]> {
  const held = await staffing.qualificationsOf(people);
  const days = { today: osloDate(clock()), lastDay };
  return people.map((personId) => ({ personId, standing: standingOf(held.filter((one) => one.personId === personId), programme, days) }));
}

/** The day in Oslo on which the last of these sessions ends. */
export function lastDayOf(sessions: readonly Pick<Session, 'period'>[]): Temporal.PlainDate {
  return osloDate(stretchOf(sessions).end);
}
