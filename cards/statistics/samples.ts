import type { OrganisationId } from '../../domain/identifiers';
import type { FiguresEditionId } from '../../domain/statistics/sharing/edition';
import type { FiguresPeriod } from '../../domain/statistics/sharing/period';
import type { CardSample } from '../samples';
import { sharingCard } from './sharing';

const facts = {
  editionId: '00000000-0000-4000-8000-000000000300' as FiguresEditionId, baseName: 'Kompetansebasen', receiverName: 'Statsforvalteren',
  period: '2026-1' as FiguresPeriod, page: 'https://example.no/tab/#/referrals/statistics/shared',
};
const service = (name: string, at: number, shares: boolean | null) => ({ id: `00000000-0000-4000-8000-00000000040${at}` as OrganisationId, name, shares });

/** Every state of the statistics area's cards. */
export const statisticsSamples: readonly CardSample[] = [
  ...([['unanswered', null], ['shared', true], ['not-shared', false]] as const).map(([state, shares]): CardSample => (
    { card: 'sharing', state, make: (rendering) => sharingCard({ ...facts, open: true, services: [service('Verdal', 1, shares)] }, rendering) })),
  {
    card: 'sharing', state: 'merged-services',
    make: (rendering) => sharingCard({ ...facts, open: true, services: [service('Levanger', 1, true), service('Steinkjer', 2, null), service('Frosta', 3, false)] }, rendering),
  },
  { card: 'sharing', state: 'over', make: (rendering) => sharingCard({ ...facts, open: false, services: [service('Verdal', 1, true)] }, rendering) },
];
