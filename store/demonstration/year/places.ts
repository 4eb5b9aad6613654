import type { YearPlace } from './group';

/** Where the demonstration's groups are held: a læringsnettverk in Trøndelag, and a project in Vestland that writes nynorsk. */
export const yearPlaces: readonly YearPlace[] = [
  {
    network: 'innherred', services: ['verdal', 'levanger', 'inn-trondelag'],
    leaders: ['foster-care-advisor-innherred', 'group-leader-bufetat'], municipalities: ['5038', '5037'], language: 'nb',
  },
  {
    network: 'P6', services: ['sunnhordland', 'bjornafjorden'],
    leaders: ['group-leader-sunnhordland', 'group-leader-bjornafjorden'], municipalities: ['4614', '4624'], language: 'nn',
  },
];
