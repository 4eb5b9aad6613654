import { answerSharing } from '../../domain/statistics/sharing/answer-sharing';
import { closePeriod } from '../../domain/statistics/sharing/close-period';
import { releaseEdition } from '../../domain/statistics/sharing/release-edition';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const bases = [{ base: 'kompetansebasen', coordinator: 'coordinator-base' }, { base: 'matrix-base', coordinator: 'matrix-coordinator-other-base' }];

/** Each base closes two periods; one of them is released, and a service says yes. */
export async function letFiguresBeShared(act: Act): Promise<void> {
  for (const { base, coordinator } of bases) {
    const baseId = stableId('organisation', base);
    const close = (period: string) =>
      act(coordinator, (ports, actor) => closePeriod(ports, actor, { baseId, period, threshold: 5, basedOn: 0 }));
    await close('2025-2');
    const editionId = await close('2026-1');
    if (base !== 'kompetansebasen') continue;
    const receiverId = stableId('organisation', 'statsforvalteren-trondelag');
    await act(coordinator, (ports, actor) => releaseEdition(ports, actor, { editionId, receiverId, basedOn: 1 }));
    await act('service-leader-verdal', (ports, actor) => answerSharing(ports, actor, { editionId, serviceId: stableId('organisation', 'verdal'), shares: true }));
    await act('matrix-service-leader-midtre-namdal', (ports, actor) =>
      answerSharing(ports, actor, { editionId, serviceId: stableId('organisation', 'midtre-namdal'), shares: false }));
  }
}
