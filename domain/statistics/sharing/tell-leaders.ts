import type { OrganisationId } from '../../identifiers';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { FiguresEdition } from './edition';

/** Asks the leaders of services by card whether their own figures may be seen, or lets their cards follow. */
export async function tellLeaders(
  { sharing, outbox, clock }: Pick<Ports, 'sharing' | 'outbox' | 'clock'>, { id }: FiguresEdition, serviceIds: readonly OrganisationId[],
): Promise<void> {
  for (const personId of await sharing.leadersOf(serviceIds, osloDate(clock()))) {
    await outbox.post({ card: 'statistics.sharing', objectId: id, to: { kind: 'person', personId } });
  }
}
