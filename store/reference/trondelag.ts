import type { CountyReference, NetworkFact, OrganisationFact } from './reference-data';
import { trondelagMunicipalities } from './trondelag-municipalities';
import { trondelagServices } from './trondelag-services';

const barneloftet = 'Barneløftet, final report 2021';
const inferred = 'Which services are members is inferred from geography; no source read lists them.';

const networks: readonly NetworkFact[] = [
  { key: 'namdalen', kind: 'learningNetwork', name: 'Namdalen', confidence: 'high', source: barneloftet },
  {
    key: 'innherred', kind: 'learningNetwork', name: 'Innherred', confidence: 'high', source: barneloftet,
    note: 'Four municipalities, about 64,000 inhabitants in 2019.',
  },
  { key: 'trondheimsregionen', kind: 'learningNetwork', name: 'Trondheimsregionen', confidence: 'medium', source: barneloftet },
  {
    key: 'kystregionen', kind: 'learningNetwork', name: 'Kystregionen', confidence: 'low', source: barneloftet,
    note: `Also written Kystregion. ${inferred}`,
  },
  {
    key: 'fjellregionen', kind: 'learningNetwork', name: 'Fjellregionen', confidence: 'low', source: barneloftet,
    note: `Also written Fjellregion. ${inferred}`,
  },
  {
    key: 'fosterhjemsnettverk-trondelag', kind: 'fosterCareNetwork', name: 'Fosterhjemsnettverket i Trøndelag',
    confidence: 'medium', source: barneloftet, area: ['namdalen', 'innherred', 'trondheimsregionen', 'kystregionen', 'fjellregionen'],
    note: 'Across the læringsnettverk: one fosterhjemsressurs from each, who meet once a month.',
  },
  {
    key: 'barnevernledernettverket-trondelag', kind: 'leaderNetwork', name: 'Barnevernledernettverket i Trøndelag',
    confidence: 'high',
    source: 'https://www.statsforvalteren.no/nb/Trondelag/Barn-og-foreldre/Barnevern/laringsnettverket-for-barneverntjenestene-i-trondelag/',
    note: 'For every barnevernsleder, beside the five.',
  },
];

const organisations: readonly OrganisationFact[] = [
  ...trondelagServices,
  {
    key: 'kompetansebasen', kind: 'competenceBase', name: 'Kompetansebasen', host: '5006', from: '2019-04-01',
    area: ['namdalen', 'innherred'], confidence: 'high', source: barneloftet,
    note: 'A project from April 2019 to December 2020 with two counsellors; that it goes on is part of the demonstration.',
  },
  { key: 'bufetat-midt', kind: 'bufetat', name: 'Bufetat, region Midt-Norge', confidence: 'high' },
  { key: 'statsforvalteren-trondelag', kind: 'countyGovernor', name: 'Statsforvalteren i Trøndelag', confidence: 'high' },
  { key: 'drift', kind: 'operator', name: 'Drift', confidence: 'high', note: 'Whoever runs the product.' },
];

/** Trøndelag: only the 38 municipalities and the names of the networks are safe as defaults. */
export const trondelag: CountyReference = {
  // Where a start is not known: the first day of the county.
  from: '2018-01-01',
  // The list of numbers vouches for 2020 to 2024.
  municipalitiesFrom: '2020-01-01',
  municipalitySource: 'Public list of kommunenummer, 2024',
  municipalities: trondelagMunicipalities,
  networks,
  organisations,
};
