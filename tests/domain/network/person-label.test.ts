import { tellingRole, type PlacedRole } from '../../../domain/network/person-label';
import { networkTexts } from '../../../texts/network';

const at = (placeKind: PlacedRole['placeKind'], placeName: string): PlacedRole => ({ role: 'counsellor', placeKind, placeName });

describe('What a person is called', () => {
  it.each([
    ['the service before the base', [at('competenceBase', 'Kompetansebasen'), at('childWelfareService', 'Verdal')], 'Verdal'],
    ['the læringsnettverk before those across', [at('fosterCareNetwork', 'På tvers'), at('learningNetwork', 'Namdalen')], 'Namdalen'],
    ['the first of equals', [at('childWelfareService', 'Verdal'), at('childWelfareService', 'Levanger')], 'Verdal'],
  ])('takes %s', (_, roles, name) => {
    expect(tellingRole(roles)?.placeName).toBe(name);
  });

  it('is nothing without a role', () => {
    expect(tellingRole([])).toBeUndefined();
  });

  it('is role, number among equals, and place, in the reader’s language', () => {
    const second = { role: 'counsellor', ordinal: 2, placeName: 'Verdal' } as const;
    expect(networkTexts.nb.personLabel(second)).toBe('Veileder 2, Verdal');
    expect(networkTexts.nn.personLabel(second)).toBe('Rettleiar 2, Verdal');
    expect(networkTexts.nb.personLabel({ role: 'coordinator', ordinal: null, placeName: 'Innherred' })).toBe('Koordinator, Innherred');
  });
});
