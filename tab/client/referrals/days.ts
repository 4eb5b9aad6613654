import { Temporal } from 'temporal-polyfill';
import { osloDay } from '../app/when';
import type { Slot } from './referral';

/** The day in Oslo that it is now, as `2026-12-03`, and one some days later. */
export function todayAndLater(days: number): { readonly from: string; readonly to: string } {
  const today = Temporal.Now.plainDateISO('Europe/Oslo');
  return { from: today.toString(), to: today.add({ days }).toString() };
}

/** The slots by the day in Oslo that they begin on, in the order they came. */
export function slotsByDay(slots: readonly Slot[]): readonly { readonly day: string; readonly slots: readonly Slot[] }[] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = osloDay(slot.start);
    days.set(day, [...days.get(day) ?? [], slot]);
  }
  return [...days].map(([day, ofDay]) => ({ day, slots: ofDay }));
}

/** The slots that begin nearest to an instant, the nearest first, an earlier one before a later one as near. */
export function nearestTo(slots: readonly Slot[], start: string, atMost: number): readonly Slot[] {
  const apart = (slot: Slot) => Math.abs(Date.parse(slot.start) - Date.parse(start));
  return [...slots].sort((one, other) => apart(one) - apart(other) || Date.parse(one.start) - Date.parse(other.start)).slice(0, atMost);
}
