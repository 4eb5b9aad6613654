import type { TableRow } from './rows';

/**
 * Table T1: the pilot of the Kompetansebase from April 2019 to December 2020, as its final report gives it
 * (Barneløftet 2021). The report's text says "about 70"; the rows add up to 65 received and 18 helped.
 */
export const t1: readonly TableRow[] = [
  { service: 'Ytre Namdal', received: 11, helped: 5 },
  { service: 'Midtre Namdal', received: 16, helped: 1 },
  { service: 'Indre Namdal', received: 3, helped: 0 },
  { service: 'Steinkjer', received: 13, helped: 6 },
  { service: 'Inderøy', received: 9, helped: 3 },
  { service: 'Inn-Trøndelag', received: 3, helped: 0 },
  { service: 'Verdal', received: 9, helped: 3 },
  { service: 'Levanger', received: 1, helped: 0 },
];
