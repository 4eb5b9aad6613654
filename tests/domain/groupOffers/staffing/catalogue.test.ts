import { readValues, type CatalogueProgramme, type ProgrammeValues } from '../../../../domain/groupOffers/staffing/catalogue';
import { Temporal } from '../../../../domain/time';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const values: ProgrammeValues = {
  titles: { nb: 'Veiledning på kvelden', nn: 'Rettleiing på kvelden' }, capacityUnit: 'fosterHome', leaders: 2, requires: 'training', gathering: false, retired: false,
  defaults: { sessions: 6, minutes: 120, capacity: 6, weeksBetween: 2 },
};
const faultsOf = (more: Partial<ProgrammeValues>) => {
  const read = readValues({ ...values, ...more }, { at });
  return read.ok ? [] : read.fields.map(({ field, fault }) => `${field} ${fault}`);
};

describe('What a network says of a programme', () => {
  it('is kept as it is, with its titles trimmed', () => {
    expect(readValues({ ...values, titles: { nb: ' Veiledning på kvelden ', nn: 'Rettleiing på kvelden' } }, { at })).toMatchObject({ ok: true, value: { values } });
  });

  it('names every number that no group could have, by its field', () => {
    expect(faultsOf({ leaders: 5, defaults: { sessions: 0, minutes: 5, capacity: 201, weeksBetween: 1.5 } })).toEqual([
      'sessions tooManySessions', 'minutes sessionIsTooLong', 'capacity capacityIsTooLarge', 'weeksBetween weeksAreUnreasonable', 'leaders tooManyLeaders',
    ]);
  });

  it('has a title that tells of nobody', () => {
    expect(faultsOf({ titles: { nb: 'Gruppe 10915596784', nn: 'Gruppe' } })).toEqual(['titleNb identityNumberInText']);
    expect(faultsOf({ titles: { nb: 'Gruppe', nn: ' ' } })).toEqual(['titleNn textIsEmpty']);
  });

  it('asks no questions about a title that stands there already', () => {
    const before = { ...values, titles: { nb: 'x'.repeat(120), nn: 'Trygg Base' } } as CatalogueProgramme;
    expect(readValues({ ...values, titles: before.titles }, { at, before })).toMatchObject({ ok: true });
    expect(readValues({ ...values, titles: before.titles }, { at })).toMatchObject({ refusal: 'textIsTooLong' });
  });
});
