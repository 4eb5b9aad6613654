import type { Temporal } from 'temporal-polyfill';
import type { NetworkId, PersonId } from '../../identifiers';
import type { Role } from '../../network/actor';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Programme } from '../programme';
import { standingOf, type Standing } from './qualification';

/** Somebody who may lead a new group of a programme, and how they would stand at its end. */
export interface LeaderProposal {
  readonly personId: PersonId;
  readonly standing: Standing;
  /** One of as many as the programme asks for, so that a new offer can be made in a minute; the coordinator chooses. */
  readonly proposed: boolean;
}

/** Those whose work it is come first, then those who are closest to it. */
const closestFirst: readonly Role[] = ['fosterCareAdvisor', 'groupLeader', 'counsellor'];

/** For each programme everybody who may lead in the network, judged as if a group of its usual length began on a day. */
export async function proposeLeaders(
  { staffing, network, clock }: Pick<Ports, 'staffing' | 'network' | 'clock'>,
  networkId: NetworkId,
  programmes: readonly Programme[],
  firstDay: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly LeaderProposal[]>> {
  const today = osloDate(clock());
  const people = await network.labelFacts(await network.leadersFor(networkId, today));
  const held = await staffing.qualificationsOf(people.map(({ personId }) => personId));
  const inOrder = [...people].sort((one, other) => closestFirst.indexOf(one.role) - closestFirst.indexOf(other.role));
  return new Map(programmes.map((programme) => {
    const { sessions, weeksBetween } = programme.defaults;
    const lastDay = firstDay.add({ weeks: (sessions - 1) * weeksBetween });
    const judged = inOrder.map(({ personId }) =>
      ({ personId, standing: standingOf(held.filter((one) => one.personId === personId), programme, { today, lastDay }) }));
    const proposed = judged.filter(({ standing }) => standing === 'qualified').slice(0, programme.leaders);
    return [programme.key, judged.map((one) => ({ ...one, proposed: proposed.includes(one) }))];
  }));
}
