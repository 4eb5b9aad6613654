import { readFileSync } from 'node:fs';
import { acceptTable } from '../../../commands/acceptance/accept-table';
import { readRows, tables } from '../../../commands/acceptance/rows';

/** A fresh product is opened and filled for each table. */
const patience = 120_000;

describe('Table T1, entered through the API', () => {
  it('has the sums 65 and 18', () => {
    const t1 = readRows(readFileSync(tables.t1, 'utf8'));
    expect(t1.reduce((sum, { received }) => sum + received, 0)).toBe(65);
    expect(t1.reduce((sum, { helped }) => sum + helped, 0)).toBe(18);
  });

  it('comes out as the rows that went in, in their order, also for services that are no more', async () => {
    const rows = [
      { service: 'Verdal', received: 2, helped: 1 },
      { service: 'Inn-Trøndelag (Steinkjer og Inderøy fra 1.1.20)', received: 1, helped: 0 },
      { service: 'Steinkjer', received: 1, helped: 1 },
      { service: 'Levanger', received: 0, helped: 0 },
    ];
    expect(await acceptTable(rows)).toEqual(rows);
  }, patience);

  it('is refused for a service outside the area', async () => {
    await expect(acceptTable([{ service: 'Hitra', received: 1, helped: 0 }])).rejects.toThrow('Hitra');
  }, patience);

  it('is refused for rows that help more than they received', () => {
    expect(() => readRows('[{"service":"Verdal","received":1,"helped":2}]')).toThrow('more helped than received');
  });
});
