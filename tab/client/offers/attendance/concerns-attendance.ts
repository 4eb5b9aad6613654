import type { OfferDetail } from '../offer';

/** Whether the reader has, or has had, something to do with who comes. */
export function concernsAttendance({ state, places, services }: OfferDetail): boolean {
  if (state === 'draft') return false;
  return places.taken !== undefined || places.ownPlaced > 0 || ((state === 'running' || state === 'completed') && services.some(({ own }) => own));
}
