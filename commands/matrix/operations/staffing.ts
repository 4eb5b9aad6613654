import { cataloguePolicy, qualificationPolicy } from '../../../domain/groupOffers/staffing/policy';
import type { AnswerOf } from '../../../tab/contract/operation';
import { offerPolicy } from '../../../domain/groupOffers/policy';
import { stableId } from '../../../store/demonstration/stable-id';
import { staffingOperations } from '../../../tab/contract/staffing';
import { staffingCatalogueOperations } from '../../../tab/contract/staffing-catalogue';
import { staffingCompetenceOperations } from '../../../tab/contract/staffing-competence';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const ops = { ...staffingOperations, ...staffingCatalogueOperations, ...staffingCompetenceOperations };

const values = {
  titleNb: 'Program til matrisen', titleNn: 'Program til matrisen', capacityUnit: 'person' as const, sessions: 4, minutes: 60, capacity: 8, weeksBetween: 1,
  leaders: 1, requires: 'none' as const, gathering: true, retired: false,
};

/** How the operations of staffing are asked. */
export const staffingRecipes: readonly Recipe[] = [
  recipe(ops.seeCatalogue, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id },
    tellings: [
      done(key, sentences(cataloguePolicy, 'see', { networkId: id })),
      { what: `may edit ${key}`, to: sentences(cataloguePolicy, 'edit', { networkId: id }), tells: ({ may }: { may: { edit: boolean } }) => may.edit },
    ],
  }))),
  recipe(ops.addProgramme, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, body: values, tellings: [done(key, sentences(cataloguePolicy, 'edit', { networkId: id }))],
  }))),
  recipe(ops.changeProgramme, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id, programmeKey: 'cos-p' }, basedOn: 1, body: values,
    tellings: [done(key, sentences(cataloguePolicy, 'edit', { networkId: id }))],
  }))),
  recipe(ops.seeCompetence, ({ networks, qualifications }) => networks.map(({ id, key }) => ({
    params: { networkId: id },
    tellings: [
      { what: `the whole of ${key}`, to: sentences(cataloguePolicy, 'edit', { networkId: id }), tells: ({ whole }: AnswerOf<typeof ops.seeCompetence>) => whole },
      ...qualifications.filter(({ noun }) => noun.networkIds.includes(id)).map((one) => ({
        what: `${key}, ${one.name}`, to: sentences(qualificationPolicy, 'see', one.noun),
        tells: (answer: AnswerOf<typeof ops.seeCompetence>) => JSON.stringify(answer).includes(one.id),
      })),
    ],
  }))),
  recipe(ops.registerQualification, ({ networks, qualifications }) => registered({ networks, qualifications }).map(({ name, noun }) => ({
    params: { networkId: networks.find(({ id }) => noun.networkIds.includes(id))?.id ?? '' },
    body: { personId: noun.personId, programmeKey: 'efst', level: 'certified' as const, validFrom: '2027-01-01' },
    tellings: [done(`for the one of ${name}`, sentences(qualificationPolicy, 'register', noun))],
  }))),
  recipe(ops.endQualification, ({ networks, qualifications }) => registered({ networks, qualifications }).filter(({ ended }) => !ended).map(({ id, name, version, noun }) => ({
    params: { networkId: networks.find((network) => noun.networkIds.includes(network.id))?.id ?? '', qualificationId: id }, basedOn: version,
    tellings: [done(name, sentences(qualificationPolicy, 'register', noun))],
  }))),
  recipe(ops.seeStaffing, ({ offers }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id }, tellings: [done(name, sentences(offerPolicy, 'steer', noun))],
  }))),
  recipe(ops.chooseLeaders, ({ offers }) => offers.map(({ id, name, version, noun }) => ({
    params: { offerId: id }, basedOn: version, body: { leaderIds: [...noun.leaderIds] }, tellings: [done(name, sentences(offerPolicy, 'steer', noun))],
  }))),
  // Of programmes that ask for nothing, so that nothing but whose the offer is can be in the way.
  recipe(ops.replaceLeader, ({ offers }) => offers.filter(({ name, sessionLeaderIds }) => sessionLeaderIds.length > 0 && /samling|veiledningsgruppe/.test(name)).map(({ id, name, version, noun, sessionId, sessionLeaderIds }) => ({
    params: { offerId: id, sessionId }, basedOn: version,
    body: { out: sessionLeaderIds[0] ?? '', in: stableId('person', 'counsellor-levanger-1'), forTheRest: false },
    tellings: [done(name, sentences(offerPolicy, 'steer', noun))],
  }))),
];

/** The qualifications of people who work in one of the networks now; the others are in no register that can be asked for. */
function registered({ networks, qualifications }: Pick<World, 'networks' | 'qualifications'>): World['qualifications'] {
  return qualifications.filter(({ noun }) => networks.some(({ id }) => noun.networkIds.includes(id)));
}
