import { turnNamesOn } from '../../domain/groupOffers/names/decide-on-names';
import { writeNames } from '../../domain/groupOffers/names/write-names';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

/** What the foster parents of one home are called in the matrix. */
export const calledInTheMatrix = 'Fosterforeldre i matrisen';

/** Two services whose leaders have let names be written, and a home of Verdal's that has some. */
export async function names(act: Act, home: { readonly offerId: OfferId; readonly enrolmentId: EnrolmentId }): Promise<void> {
  for (const [person, service] of [['service-leader-verdal', 'verdal'], ['matrix-service-leader-midtre-namdal', 'midtre-namdal']] as const) {
    await act(person, (ports, actor) => turnNamesOn(ports, actor, {
      serviceId: stableId('organisation', service), assessedOn: Temporal.PlainDate.from('2026-11-02'), agreed: true,
    }));
  }
  await act('case-contact-verdal', (ports, actor) => writeNames(ports, actor, { ...home, basedOn: 0, names: [calledInTheMatrix] }));
}
