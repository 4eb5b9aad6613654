import { Temporal } from '../../domain/time';
import { bookingOperations } from '../../tab/contract/booking';
import type { AnswerOf } from '../../tab/contract/operation';
import { referralOperations as ops } from '../../tab/contract/referrals';
import type { FreshProduct } from './fresh-product';

type Referral = AnswerOf<typeof ops.getReferral>;
const coordinator = 'coordinator-base';
const skill = 'fosterCare';

/** A kontaktperson sends a henvendelse. The table says neither category nor text. */
export function sendReferral(product: FreshProduct, contact: string): Promise<Referral> {
  return product.call(ops.sendReferral, {
    as: contact, body: { category: 'other', orderSummary: 'T1', place: { kind: 'teams' } },
  });
}

/** The coordinator calls, reviews, accepts, books the first hour and holds the start meeting. `day` is the day it is. */
export async function helpReferral(product: FreshProduct, { id, version }: Referral, day: string): Promise<void> {
  const params = { referralId: id };
  let basedOn = version;
  const take = async (body: unknown) => {
    ({ version: basedOn } = await product.call(ops.takeReferralStep, { as: coordinator, params, basedOn, body }));
  };
  await take({ step: 'logCall', on: day, reasons: [] });
  await take({ step: 'review', ticks: [] });
  await take({ step: 'accept' });
  const counsellorIds = await bookFirstHour(product, id, day);
  ({ version: basedOn } = await product.call(ops.getReferral, { as: coordinator, params }));
  await take({
    step: 'begin', evaluationDate: later(day, 60), endDate: later(day, 90), measurePlan: 'received', counsellorIds, ticks: [],
  });
}

async function bookFirstHour(product: FreshProduct, referralId: string, day: string): Promise<readonly string[]> {
  const { items } = await product.call(bookingOperations.findSlots, {
    as: coordinator, query: { referralId, skill, from: later(day, 1), to: later(day, 80) },
  });
  const [slot] = items;
  if (slot === undefined) throw new Error('The base has no free hour left.');
  const counsellorIds = slot.counsellors.map(({ id }) => id);
  await product.call(bookingOperations.bookHour, {
    as: coordinator, body: { referralId, start: slot.start, minutes: 60, skill, counsellorIds },
  });
  return counsellorIds;
}

function later(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
