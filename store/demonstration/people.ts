import type { Language } from '../../domain/language';
import type { Role } from '../../domain/network/actor';

/** One demonstration person: roles and places, never a name. */
export interface DemonstrationPerson {
  readonly key: string;
  /** Tells people of the same role and place apart. */
  readonly ordinal?: number;
  readonly language?: Language;
  /** The first day that the person is no longer here, as the service is no longer. */
  readonly until?: string;
  /** Places by key; the first tells who the person is. */
  readonly memberships: readonly (
    | { readonly role: Role; readonly organisation: string }
    | { readonly role: Role; readonly network: string }
  )[];
}

const learningNetworks = ['namdalen', 'innherred', 'trondheimsregionen', 'kystregionen', 'fjellregionen'];
const servicesWithCaseContact = ['inn-trondelag', 'verdal', 'levanger', 'midtre-namdal', 'ytre-namdal', 'indre-namdal'];
const counsellors: readonly (readonly [service: string, ordinal: number])[] = [
  ['verdal', 1], ['inn-trondelag', 1], ['inn-trondelag', 2], ['levanger', 1], ['midtre-namdal', 1], ['ytre-namdal', 1],
];

/** The fosterhjemsressurs of a læringsnettverk sits in the fosterhjemsnettverk too; a veileder of the base has a service at home. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  ...['innherred', 'namdalen'].map((network) => ({
    key: `coordinator-${network}`, memberships: [{ role: 'coordinator' as const, network }],
  })),
  { key: 'coordinator-fosterhjemsnettverk', memberships: [{ role: 'coordinator', network: 'fosterhjemsnettverk-trondelag' }] },
  { key: 'coordinator-base', memberships: [{ role: 'coordinator', organisation: 'kompetansebasen' }] },
  ...learningNetworks.map((network) => ({
    key: `foster-care-advisor-${network}`,
    // One of them writes nynorsk, so that both written standards meet in one network.
    language: network === 'fjellregionen' ? ('nn' as const) : ('nb' as const),
    memberships: [
      { role: 'fosterCareAdvisor' as const, network },
      { role: 'fosterCareAdvisor' as const, network: 'fosterhjemsnettverk-trondelag' },
    ],
  })),
  ...servicesWithCaseContact.map((organisation) => ({
    key: `case-contact-${organisation}`, memberships: [{ role: 'caseContact' as const, organisation }],
  })),
  // The two that became Inn-Trøndelag on 1 January 2020.
  ...['steinkjer', 'inderoy'].map((organisation) => ({
    key: `case-contact-${organisation}`, until: '2020-01-01', memberships: [{ role: 'caseContact' as const, organisation }],
  })),
  { key: 'case-contact-sunnhordland', language: 'nn', memberships: [{ role: 'caseContact', organisation: 'sunnhordland' }] },
  ...counsellors.map(([organisation, ordinal]) => ({
    key: `counsellor-${organisation}-${ordinal}`,
    ordinal,
    memberships: [
      { role: 'counsellor' as const, organisation },
      { role: 'counsellor' as const, organisation: 'kompetansebasen' },
    ],
  })),
  ...['verdal', 'inn-trondelag'].map((organisation) => ({
    key: `service-leader-${organisation}`, memberships: [{ role: 'serviceLeader' as const, organisation }],
  })),
  // A project in Vestland, whose groups are led by people of its two services.
  { key: 'coordinator-P6', language: 'nn', memberships: [{ role: 'coordinator', network: 'P6' }] },
  { key: 'case-contact-bjornafjorden', language: 'nn', memberships: [{ role: 'caseContact', organisation: 'bjornafjorden' }] },
  { key: 'service-leader-sunnhordland', language: 'nn', memberships: [{ role: 'serviceLeader', organisation: 'sunnhordland' }] },
  ...['sunnhordland', 'bjornafjorden'].map((organisation) => ({
    key: `group-leader-${organisation}`, language: 'nn' as const, memberships: [{ role: 'groupLeader' as const, organisation }],
  })),
  { key: 'group-leader-bufetat', memberships: [{ role: 'groupLeader', organisation: 'bufetat-midt' }] },
  { key: 'county-governor-trondelag', memberships: [{ role: 'countyGovernor', organisation: 'statsforvalteren-trondelag' }] },
  // Somebody new, who can ask for access.
  { key: 'newcomer', memberships: [] },
  { key: 'administrator', memberships: [{ role: 'administrator', organisation: 'drift' }] },
];
