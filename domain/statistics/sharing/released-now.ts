import type { FiguresEdition, SharedFigure } from './edition';
import type { SharingLedger } from './ports';
import { figuresToShare } from './shared-table';

/**
 * The figures of an edition as somebody outside may see them now: those that were frozen as shown, but for the services that have not
 * said yes, and for what would give those away, together with what has been seen before of the same year.
 */
export function releasedNow({ id, period, threshold, services }: FiguresEdition, ledger: SharingLedger): readonly SharedFigure[] {
  const others = [...new Set(ledger.released.map(({ editionId }) => editionId))].flatMap((editionId) => {
    const figures = ledger.released.filter((figure) => figure.editionId === editionId);
    const of = figures[0]?.period;
    return of === undefined || editionId === id ? [] : [{ period: of, hides: of !== period, figures }];
  });
  return figuresToShare({
    period, threshold, services, counts: ledger.counts,
    withheld: new Set(services.map((service) => service.id).filter((service) => !ledger.sharing.includes(service))),
    earlier: [
      { period, hides: true, figures: ledger.frozen.map((figure) => ({ ...figure, told: false })) },
      { period, hides: false, figures: ledger.released.filter(({ editionId }) => editionId === id) },
      ...others,
    ],
  });
}
