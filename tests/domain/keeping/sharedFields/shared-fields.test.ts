import { decidedKinds, productKinds, serviceKinds } from '../../../../domain/keeping/retention/kinds';
import { fieldsOf, sharedFields, sharingForms, type SharedField } from '../../../../domain/keeping/sharedFields/shared-fields';
import { textOf } from '../../../architecture/sources';

interface DocumentedRow { readonly tables: readonly string[]; readonly ground: string; readonly kept: string }

/** The rows of the page for the approver: the tables, the ground, and how long they are kept. */
const documented: readonly DocumentedRow[] = textOf('docs/privacy/fields.md').split('\n').flatMap((line) => {
  const cells = line.split(/(?<!\\) \| |^\| | \|$/).filter((cell) => cell !== '');
  const tables = [...(cells[0] ?? '').matchAll(/`(\w+)`/g)].map(([, table = '']) => table);
  return cells.length === 6 && tables.length > 0 ? [{ tables, ground: cells[2] ?? '', kept: cells[4] ?? '' }] : [];
});
const rowOf = (table: string) => documented.find(({ tables }) => tables.includes(table));

describe('What a form shares', () => {
  it('rests on the ground that the page for the approver says', () => {
    expect(documented.length).toBeGreaterThan(40);
    for (const { table, ground } of Object.values<SharedField>(sharedFields)) {
      expect([table, (rowOf(table)?.ground.match(/\b[A-D]\b/g) ?? []).sort()]).toEqual([table, [...ground].sort()]);
    }
  });

  it('is kept for as long as the table of periods says', () => {
    for (const { table, until } of Object.values<SharedField>(sharedFields)) {
      const kept = rowOf(table)?.kept;
      if (until === 'withTheOffer') expect([table, kept]).toEqual([table, expect.stringContaining('with the offer')]);
      else expect(kept).toContain(`**${until === 'referral' ? serviceKinds.referral.months : productKinds.apartCode.months} month`);
    }
  });

  it('is asked for by a form, and each form has some', () => {
    for (const form of sharingForms) expect(fieldsOf(form).length).toBeGreaterThan(0);
  });
});

describe('How long each kind is kept', () => {
  it('stands in the page for the approver, with the bounds where a service decides', () => {
    for (const { table, months, bounds } of Object.values<{ table: string; months: number; bounds?: { least: number; most: number } }>({ ...decidedKinds, ...productKinds })) {
      const kept = rowOf(table)?.kept ?? '';
      expect([table, kept.includes(`**${months} month`)]).toEqual([table, true]);
      if (bounds !== undefined) expect([table, kept.includes(`${bounds.least} to ${bounds.most}`)]).toEqual([table, true]);
    }
  });
});
