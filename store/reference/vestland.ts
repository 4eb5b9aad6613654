import type { CountyReference, NetworkFact, OrganisationFact } from './reference-data';
import { vestlandMunicipalities } from './vestland-municipalities';

const gullprosjektet = 'Gullprosjektet Vestland, report 2024';
const project = { kind: 'developmentProject', confidence: 'high', source: gullprosjektet } as const;

/** Six projects with eight subprojects, as of January 2024; the partners are those that the report names. */
const networks: readonly NetworkFact[] = [
  { ...project, key: 'P1', name: 'Prosjekt 1' },
  {
    ...project, key: 'P1-barnets-vindu', parent: 'P1', name: 'Barnets vindu', municipalities: ['4626', '4627'],
    note: 'Also «Fra barnets vindu». Contact: Øygarden barneverntjeneste. Integrates Veien videre.',
  },
  {
    ...project, key: 'P1-zip-team', parent: 'P1', name: 'Zip-team', municipalities: ['4626', '4631'],
    note: 'Together with Bufetat; piloted in two municipalities. Contact: Øygarden kommune.',
  },
  { ...project, key: 'P2', name: 'Prosjekt 2' },
  {
    ...project, key: 'P2-fosterhjem-sammen', parent: 'P2', name: 'Fosterhjem-sammen',
    municipalities: ['1106', '1151', '1149', '1145', '4612', '1146', '4611', '1160', '1135', '1134'],
    note: 'Units as written: Haugesund og Utsira, Karmøy og Bokn, Sveio, Tysvær, Etne og Vindafjord, Sauda og Suldal.'
      + ' Only Sveio and Etne are in Vestland. Contact: Haugesund barneverntjeneste.',
  },
  {
    ...project, key: 'P2-prosjekt-samvaer', parent: 'P2', name: 'Prosjekt samvær', from: '2024-01-15',
    note: '15 services, 13 in Rogaland and 2 in Vestland, not named. Was to be finished on 15 December 2024;'
      + ' whether it was is not known. Contact: Haugesund barneverntjeneste.',
  },
  { ...project, key: 'P3', name: 'Prosjekt 3' },
  {
    ...project, key: 'P3-sammen-om-a-stotte', parent: 'P3', name: 'Sammen om å støtte barns utvikling i fosterhjem',
    municipalities: ['4601', '4631', '4627'], note: 'Contact: Bergen kommune; Alver kommune.',
  },
  { ...project, key: 'P4', name: 'Prosjekt 4' },
  {
    ...project, key: 'P4-robust-fosterheimsarbeid', parent: 'P4', name: 'Utvikling av eit robust fosterheimsarbeid',
    municipalities: ['4618', '4622', '4621'], note: 'Contact: Voss barneverntjeneste.',
  },
  { ...project, key: 'P5', name: 'Prosjekt 5' },
  {
    ...project, key: 'P5-den-gode-fosterheimen', parent: 'P5', name: 'Den gode fosterheimen',
    municipalities: ['4647', '4648', '4635', '4634'],
    note: 'Together with HVL, Bufetat, Redd Barna, Røde Kors, speideren and kulturskolen. Contact: Sunnfjord barneverntjeneste.',
  },
  { ...project, key: 'P6', name: 'Prosjekt 6' },
  {
    ...project, key: 'P6-til-fosterbarnets-beste', parent: 'P6', name: 'Til fosterbarnets beste',
    municipalities: ['4614', '4615', '4613', '4624'],
    note: 'Units as written: Sunnhordaland interkommunale, Bjørnafjorden. Contact: Stord barneverntjeneste.',
  },
];

const organisations: readonly OrganisationFact[] = [
  {
    key: 'sunnhordland', kind: 'childWelfareService', name: 'Sunnhordland interkommunale barnevern', writtenStandard: 'nn',
    municipalities: ['4614', '4615', '4613'], networks: ['P6'], confidence: 'low', networkConfidence: 'high',
    source: 'https://helsetilsynet.no/tilsyn/tilsynsrapporter/vestland/2021/rapport-fra-tilsyn-med-undersokingar-i-sunnhordland-interkommunale-barnevern-2021',
    note: 'Which municipalities it covers is inferred from the partners of Prosjekt 6. Nynorsk is chosen for the demonstration.',
  },
  {
    key: 'bjornafjorden', kind: 'childWelfareService', name: 'Bjørnafjorden', writtenStandard: 'nn', municipalities: ['4624'], networks: ['P6'],
    confidence: 'low', networkConfidence: 'high', source: gullprosjektet,
    note: 'A partner of Prosjekt 6; that it is a service of its own is inferred. Nynorsk is chosen for the demonstration.',
  },
];

/** Vestland: its municipalities and its development projects. Which services share with whom has not been looked up. */
export const vestland: CountyReference = {
  // The projects are described as of January 2024.
  from: '2024-01-01',
  municipalitiesFrom: '2020-01-01',
  municipalitySource: 'Public list of kommunenummer, 2024',
  municipalities: vestlandMunicipalities,
  networks,
  organisations,
};
