import { burdenPolicy, coveragePolicy } from '../../../domain/groupOffers/overview/policy';
import { enrolmentPolicy, offerPolicy, offersOf } from '../../../domain/groupOffers/policy';
import type { AnswerOf } from '../../../tab/contract/operation';
import { overviewOperations as ops } from '../../../tab/contract/overview';
import { anyOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

/** How the views over the year are asked. */
export const overviewRecipes: readonly Recipe[] = [
  recipe(ops.seeYearPlan, ({ offers }) => [{
    query: { year: 2027, limit: 500 },
    tellings: offers.filter(({ stage }) => stage !== 'cancelled').map(({ id, name, noun }) => ({
      what: name, to: sentences(offerPolicy, 'see', noun),
      tells: ({ items }: AnswerOf<typeof ops.seeYearPlan>) => items.some((line) => line.id === id),
    })),
  }]),
  recipe(ops.listFigures, ({ offers, services }) => [{
    query: { year: 2027, limit: 200 },
    tellings: offers.filter(({ stage }) => stage !== 'cancelled').flatMap(({ id, name, noun }) => {
      const found = ({ items }: AnswerOf<typeof ops.listFigures>) => items.find((line) => line.id === id);
      return [
        { what: name, to: sentences(offerPolicy, 'see', noun), tells: (answer: AnswerOf<typeof ops.listFigures>) => found(answer) !== undefined },
        { what: `${name}, all counts`, to: sentences(offerPolicy, 'seeCounts', noun), tells: (answer: AnswerOf<typeof ops.listFigures>) => found(answer)?.all === true },
        ...services.filter((service) => noun.serviceIds.includes(service.id)).map((service) => ({
          what: `${name}, counts of ${service.key}`,
          to: anyOf(sentences(offerPolicy, 'seeCounts', noun), sentences(enrolmentPolicy, 'read', { offer: noun, serviceId: service.id })),
          tells: (answer: AnswerOf<typeof ops.listFigures>) => found(answer)?.services.some((one) => one.name === service.name) === true,
        })),
      ];
    }),
  }]),
  recipe(ops.seeCoverage, ({ networks, areas }) => [{
    query: { year: 2027 },
    tellings: networks.map(({ id, key }) => ({
      what: `coverage of ${key}`,
      to: sentences(coveragePolicy, 'see', { networkId: id, followedBy: areas.filter(({ networkId }) => networkId === id).map(({ coveringId }) => coveringId) }),
      tells: ({ covers }: AnswerOf<typeof ops.seeCoverage>) => covers.some(({ networkId }) => networkId === id),
    })),
  }]),
  recipe(ops.seeBurden, ({ networks, services }) => networks.map(({ id: networkId, key, serviceIds }) => ({
    params: { networkId }, query: { year: 2027 },
    tellings: [
      done(key, sentences(burdenPolicy, 'seeSupplied', { networkId })),
      {
        what: `${key}, the sum of places`, to: sentences(burdenPolicy, 'countPlaces', { networkId }),
        tells: ({ places }: AnswerOf<typeof ops.seeBurden>) => places !== undefined,
      },
      ...services.filter(({ id }) => serviceIds.includes(id)).map((service) => ({
        what: `${key}, places of ${service.key}`, to: sentences(burdenPolicy, 'countPlaces', { networkId, serviceId: service.id }),
        tells: ({ rows }: AnswerOf<typeof ops.seeBurden>) => rows.some(({ id, places }) => id === service.id && places !== undefined),
      })),
    ],
  }))),
  recipe(ops.proposeNextYear, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, query: { year: 2027 }, tellings: [done(key, sentences(offerPolicy, 'create', offersOf(id)))],
  }))),
  // What the matrix has made begin before its time has lengths that no new offer may have.
  recipe(ops.copyToNextYear, ({ offers }) => offers.filter(({ begunSessionId }) => begunSessionId === null).map(({ id, name, year, noun }) => ({
    params: { networkId: noun.networkId }, body: { year, offerIds: [id] }, tellings: [done(name, sentences(offerPolicy, 'create', noun))],
  }))),
];
