import { rowsOfList, type ListedOffer } from '../../../../../tab/client/offers/overview/list-rows';
import { byNetwork, shareOfYear } from '../../../../../tab/client/offers/overview/plan';
import { overviewTexts } from '../../../../../texts/overview';
import { overviewListTexts } from '../../../../../texts/overview-lists';

const offer = (more: Partial<ListedOffer> = {}): ListedOffer => ({
  id: '00000000-0000-4000-8000-0000000000d4', network: { id: '00000000-0000-4000-8000-0000000000c3', name: 'Innherred' },
  programme: { key: 'tbo-f', title: 'TBO-F' }, state: 'running', capacity: 6, unit: 'fosterHome', all: true,
  sessions: [{ start: '2026-12-31T23:30:00Z', end: '2027-01-01T01:30:00Z' }, { start: '2027-02-02T08:00:00Z', end: '2027-02-02T10:00:00Z' }],
  services: [{ name: 'Levanger', placed: 1, waiting: 0 }, { name: 'Verdal', placed: 3, waiting: 2 }],
  attendance: [{ name: 'Verdal', start: '2027-02-02T08:00:00Z', attended: 2, places: 3 }], ...more,
});
const rows = (list: Parameters<typeof rowsOfList>[0], ...offers: readonly ListedOffer[]) =>
  rowsOfList(list, offers, overviewListTexts.nb, overviewTexts.nb.plan.states).slice(1);

describe('The lists of a year', () => {
  it('tell of offers by days in Oslo, with the sums of who counts them all', () => {
    expect(rows('offers', offer())).toEqual([['Innherred', 'TBO-F', 'I gang', '2027-01-01', '2027-02-02', 2, 6, 'fosterhjem', 4, 2]]);
  });

  it('give no sum to who counts the own service alone', () => {
    expect(rows('offers', offer({ all: false, services: [{ name: 'Verdal', placed: 3, waiting: 2 }] }))[0]?.slice(-2)).toEqual(['', '']);
  });

  it('tell of places and attendance service by service', () => {
    expect(rows('enrolments', offer())).toEqual([
      ['Innherred', 'TBO-F', '2027-01-01', 'Levanger', 'fosterhjem', 1, 0], ['Innherred', 'TBO-F', '2027-01-01', 'Verdal', 'fosterhjem', 3, 2],
    ]);
    expect(rows('attendance', offer())).toEqual([['Innherred', 'TBO-F', '2027-02-02', 'Verdal', 'fosterhjem', 2, 3]]);
  });

  it('have a name for each column', () => {
    for (const list of ['offers', 'enrolments', 'attendance'] as const) {
      const [head, row] = rowsOfList(list, [offer()], overviewListTexts.nb, overviewTexts.nb.plan.states);
      expect(head).toHaveLength(row?.length ?? 0);
    }
  });
});

describe('The timeline of a year', () => {
  it('puts an instant where it belongs, and what is outside at the edge', () => {
    expect(shareOfYear('2027-07-02T12:00:00Z', 2027)).toBeCloseTo(50, 0);
    expect([shareOfYear('2026-11-01T00:00:00Z', 2027), shareOfYear('2028-03-01T00:00:00Z', 2027)]).toEqual([0, 100]);
  });

  it('stands network by network, by name', () => {
    expect(byNetwork([offer({ network: { id: 'b', name: 'Namdalen' } }), offer()]).map(([name, lines]) => [name, lines.length])).toEqual([['Innherred', 1], ['Namdalen', 1]]);
  });
});
