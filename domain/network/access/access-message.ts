import type { AccessRequestId, PersonId } from '../../identifiers';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Role } from '../actor';
import type { AccessRequest } from './access-request';
import type { Headship, MemberPlace } from './member-place';

type Telling = Pick<Ports, 'access' | 'outbox' | 'clock'>;

/** Who answers for somebody's membership in a role there, by the same sentences as the policy's. */
export function whoAnswers({ heads, coordinators, administrators }: Headship, { role, personId }: { role: Role; personId: PersonId }): readonly PersonId[] {
  const others = (people: readonly PersonId[]) => [...new Set(people)].filter((one) => one !== personId);
  const closest = role === 'countyGovernor' || role === 'administrator'
    ? [] : [others(heads), others(coordinators.map((one) => one.personId))];
  return closest.find((people) => people.length > 0) ?? others(administrators);
}

/** Lets the card of each who answers for the place follow the request. */
export async function tellWhoAnswers(
  { access, outbox, clock }: Telling, request: { readonly id: AccessRequestId; readonly personId: PersonId; readonly role: Role; readonly place: MemberPlace },
): Promise<void> {
  const headship = await access.headship(request.place, osloDate(clock()));
  for (const personId of whoAnswers(headship, request)) {
    await outbox.post({ card: 'network.accessAsked', objectId: request.id, to: { kind: 'person', personId } });
  }
}

/** Tells the one who asked how their request stands. */
export async function tellWhoAsked({ outbox }: Telling, { id, personId }: Pick<AccessRequest, 'id' | 'personId'>): Promise<void> {
  await outbox.post({ card: 'network.accessAnswered', objectId: id, to: { kind: 'person', personId } });
}
