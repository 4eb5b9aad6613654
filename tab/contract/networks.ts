import { z } from 'zod';
import { day, id, organisationRef } from './common';
import { operation } from './operation';

const role = z.enum([
  'coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor', 'administrator',
]);

/** Who the reader is to the product, and which parts of the tab concern them. */
export const me = z.object({
  personId: id,
  label: z.string(),
  language: z.enum(['nb', 'nn']),
  memberships: z.array(z.object({ role, roleLabel: z.string(), placeId: id, placeName: z.string(), placeKind: z.enum(['organisation', 'network']) })),
  may: z.object({
    createOffer: z.boolean(), sendReferral: z.boolean(), readReferrals: z.boolean(), findHour: z.boolean(), seeStatistics: z.boolean(), startConversation: z.boolean(),
    followGoodStart: z.boolean(), decideOnNames: z.boolean(),
    seeOwnAssignments: z.boolean(), keepCalendar: z.boolean(), keepHours: z.boolean(), keepTenants: z.boolean(), keepMembers: z.boolean(), takeOver: z.boolean(), seeRetention: z.boolean(),
  }),
  /** Networks in which the reader may create offers or start conversations. */
  networks: z.array(z.object({ id, name: z.string(), mayCreateOffer: z.boolean(), mayStartConversation: z.boolean() })),
  /** Bases that serve the reader’s services, and the services the reader may send for. */
  bases: z.array(organisationRef),
  services: z.array(organisationRef),
});

const networkKind = z.enum(['learningNetwork', 'fosterCareNetwork', 'leaderNetwork', 'counsellorNetwork', 'developmentProject']);

export const networkService = organisationRef.extend({
  municipalities: z.array(z.object({ number: z.string(), name: z.string() })),
  validFrom: day,
  validTo: day.optional(),
  demonstration: z.boolean(),
  confidence: z.string(),
});

export const networkDetail = z.object({
  id,
  name: z.string(),
  kind: networkKind,
  kindLabel: z.string(),
  county: z.string().optional(),
  own: z.boolean(),
  demonstration: z.boolean(),
  confidence: z.string(),
  services: z.array(networkService),
  /** Municipalities that are partners themselves (development projects). */
  municipalities: z.array(z.object({ number: z.string(), name: z.string() })),
  subprojects: z.array(z.object({ id, name: z.string(), municipalities: z.array(z.object({ number: z.string(), name: z.string() })) })),
  /** People who may lead groups of this network, by role and organisation; only for its coordinator. */
  leaders: z.array(z.object({ personId: id, label: z.string() })),
});

const municipality = z.object({ number: z.string(), name: z.string() });

export const networkOperations = {
  getMe: operation({ name: 'getMe', method: 'get', path: '/api/me', summary: 'Who the reader is to the product', answer: me }),
  chooseLanguage: operation({
    name: 'chooseLanguage', method: 'put', path: '/api/me/language', summary: 'Chooses nb or nn',
    body: z.strictObject({ language: z.enum(['nb', 'nn']) }), answer: me,
  }),
  listNetworks: operation({
    name: 'listNetworks', method: 'get', path: '/api/networks', summary: 'Networks and development projects in force today, the reader’s own first',
    answer: z.object({ items: z.array(networkDetail) }),
  }),
  listMunicipalities: operation({
    name: 'listMunicipalities', method: 'get', path: '/api/networks/municipalities', summary: 'Municipalities to meet in, those of the reader’s area first',
    answer: z.object({ items: z.array(municipality) }),
  }),
};

export const localPerson = z.object({ key: z.string(), label: z.string() });

/** Sign-in with a demonstration person, while no CLIENT_ID is set. */
export const localOperations = {
  listLocalPeople: operation({
    name: 'listLocalPeople', method: 'get', path: '/api/local/people', summary: 'The demonstration people by role and organisation',
    answer: z.object({ items: z.array(localPerson) }),
  }),
  localSignIn: operation({
    name: 'localSignIn', method: 'post', path: '/api/local/sign-in', summary: 'Signs in as a demonstration person',
    body: z.strictObject({ person: z.string().min(1).max(80) }), answer: z.object({ token: z.string() }),
  }),
};
