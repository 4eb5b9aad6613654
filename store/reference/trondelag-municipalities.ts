import type { MunicipalityFact } from './reference-data';

/** Trøndelag's 38 municipalities, by number; then one number of before 2020, and one host outside the county. */
export const trondelagMunicipalities: readonly MunicipalityFact[] = [
  { number: '5001', name: 'Trondheim', centre: [63.43, 10.4] },
  { number: '5006', name: 'Steinkjer', centre: [64.01, 11.5] },
  {
    number: '5007', name: 'Namsos', centre: [64.47, 11.5],
    note: 'Sami name: Nåavmesjenjaelmie (high confidence).',
  },
  { number: '5014', name: 'Frøya', centre: [63.73, 8.83] },
  { number: '5020', name: 'Osen', centre: [64.3, 10.54] },
  { number: '5021', name: 'Oppdal', centre: [62.59, 9.69] },
  { number: '5022', name: 'Rennebu', centre: [62.83, 10] },
  {
    number: '5025', name: 'Røros', centre: [62.58, 11.38],
    note: 'Sami name: Rosse (medium confidence).',
  },
  { number: '5026', name: 'Holtålen', centre: [62.84, 11.3] },
  { number: '5027', name: 'Midtre Gauldal', centre: [63.04, 10.29] },
  { number: '5028', name: 'Melhus', centre: [63.29, 10.28] },
  { number: '5029', name: 'Skaun', centre: [63.33, 10.04] },
  {
    number: '5031', name: 'Malvik', centre: [63.42, 10.81], writtenStandard: 'nb',
    note: 'Written standard: medium confidence, https://no.wikipedia.org/wiki/V%C3%A6rnesregionen.',
  },
  {
    number: '5032', name: 'Selbu', centre: [63.22, 11.03],
    note: 'Written standard: medium confidence, https://no.wikipedia.org/wiki/V%C3%A6rnesregionen.',
  },
  {
    number: '5033', name: 'Tydal', centre: [63.05, 11.65], writtenStandard: 'nb',
    note: 'Written standard: medium confidence, https://no.wikipedia.org/wiki/V%C3%A6rnesregionen.',
  },
  {
    number: '5034', name: 'Meråker', centre: [63.42, 11.74], writtenStandard: 'nb',
    note: 'Written standard: medium confidence, https://no.wikipedia.org/wiki/V%C3%A6rnesregionen.',
  },
  {
    number: '5035', name: 'Stjørdal', centre: [63.47, 10.93],
    note: 'Written standard: medium confidence, https://no.wikipedia.org/wiki/V%C3%A6rnesregionen.',
  },
  {
    number: '5036', name: 'Frosta', centre: [63.58, 10.77],
    note: 'Written standard: medium confidence, https://no.wikipedia.org/wiki/V%C3%A6rnesregionen.',
  },
  { number: '5037', name: 'Levanger', centre: [63.75, 11.3] },
  { number: '5038', name: 'Verdal', centre: [63.79, 11.48] },
  {
    number: '5041', name: 'Snåsa', centre: [64.25, 12.39],
    note: 'Sami name: Snåase (high confidence).',
  },
  { number: '5042', name: 'Lierne', centre: [64.47, 13.6] },
  {
    number: '5043', name: 'Røyrvik', centre: [64.89, 13.56],
    note: 'Sami name: Raarvihke (high confidence).',
  },
  { number: '5044', name: 'Namsskogan', centre: [64.92, 13.16] },
  { number: '5045', name: 'Grong', centre: [64.46, 12.31] },
  { number: '5046', name: 'Høylandet', centre: [64.63, 12.3] },
  { number: '5047', name: 'Overhalla', centre: [64.49, 11.94] },
  { number: '5049', name: 'Flatanger', centre: [64.5, 10.9] },
  { number: '5052', name: 'Leka', centre: [65.1, 11.65] },
  {
    number: '5053', name: 'Inderøy', centre: [63.88, 11.29], from: '2018-01-01',
    note: 'The number is taken to be the same before 2020 (not in the list).',
  },
  { number: '5054', name: 'Indre Fosen', centre: [63.59, 9.96] },
  { number: '5055', name: 'Heim', centre: [63.29, 9.09] },
  { number: '5056', name: 'Hitra', centre: [63.6, 8.97] },
  { number: '5057', name: 'Ørland', centre: [63.69, 9.67] },
  { number: '5058', name: 'Åfjord', centre: [63.96, 10.24] },
  { number: '5059', name: 'Orkland', centre: [63.3, 9.85] },
  { number: '5060', name: 'Nærøysund', centre: [64.87, 11.24] },
  { number: '5061', name: 'Rindal', centre: [63.05, 9.2] },
  {
    number: '5004', name: 'Steinkjer', from: '2018-01-01', to: '2020-01-01', confidence: 'medium',
    note: 'Before the merger with Verran; 5006 from 2020.',
  },
  { number: '1566', name: 'Surnadal', confidence: 'medium', note: 'In Møre og Romsdal: host of a service that covers Rindal.' },
];
