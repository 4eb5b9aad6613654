import { networkOperations } from '../../tab/contract/networks';
import type { AnswerOf } from '../../tab/contract/operation';
import { statisticsOperations } from '../../tab/contract/statistics';
import { networkTexts } from '../../texts/network';
import { startFreshProduct, type FreshProduct } from './fresh-product';
import { helpReferral, sendReferral } from './people-at-work';
import type { TableRow } from './rows';

/** Days on which rows are entered: one while Steinkjer and Inderøy were services, one after they became Inn-Trøndelag. */
const days = ['2019-09-02', '2020-02-03'] as const;

/**
 * Enters the rows in a fresh product through its API: each henvendelse by the service's kontaktperson, each step of help
 * by the base's coordinator, on a day when the service existed. Answers the product's own figures, in the order of the
 * rows. Throws when a service is none of the base's area, or when the API refuses.
 */
export async function acceptTable(rows: readonly TableRow[]): Promise<readonly TableRow[]> {
  const product = await startFreshProduct();
  try {
    const left = new Set(rows);
    for (const day of days) {
      product.setDay(day);
      const people = await product.people();
      for (const row of [...left]) {
        const contact = people.get(contactOf(row));
        if (contact === undefined || !(await maySend(product, contact))) continue;
        left.delete(row);
        await enter(product, contact, row, day);
      }
    }
    const [unknown] = left;
    if (unknown !== undefined) throw new Error(`No kontaktperson can send for «${unknown.service}».`);
    const figures: AnswerOf<typeof statisticsOperations.readStatistics> =
      await product.call(statisticsOperations.readStatistics, { as: 'coordinator-base' });
    return rows.map(({ service }) => figureOf(service, figures.services));
  } finally {
    await product.stop();
  }
}

/** What the service's kontaktperson is called. */
function contactOf(row: TableRow): string {
  return networkTexts.nb.personLabel({ role: 'caseContact', ordinal: null, placeName: nameOf(row) });
}

/** Whether the kontaktperson can send on the product's day: the service must exist then. */
async function maySend(product: FreshProduct, contact: string): Promise<boolean> {
  return (await product.call(networkOperations.getMe, { as: contact })).may.sendReferral;
}

async function enter(product: FreshProduct, contact: string, { received, helped }: TableRow, day: string): Promise<void> {
  for (let number = 0; number < received; number += 1) {
    const sent = await sendReferral(product, contact);
    if (number < helped) await helpReferral(product, sent, day);
  }
}

function figureOf(service: string, figures: readonly TableRow[]): TableRow {
  const found = figures.find((one) => one.service === nameOf({ service }));
  if (found === undefined) throw new Error(`The product has no figures for «${service}».`);
  return { service, received: found.received, helped: found.helped };
}

/** «Inn-Trøndelag (Steinkjer og Inderøy fra 1.1.20)» is the source's way to name Inn-Trøndelag. */
function nameOf({ service }: Pick<TableRow, 'service'>): string {
  return service.replace(/ \(.*\)$/, '');
}
