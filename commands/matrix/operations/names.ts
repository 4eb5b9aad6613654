import { calledPolicy, namesPolicy, type NamesController } from '../../../domain/groupOffers/names/policy';
import { offerPolicy } from '../../../domain/groupOffers/policy';
import { namesOperations as ops } from '../../../tab/contract/names';
import type { AnswerOf } from '../../../tab/contract/operation';
import { allOf, anyOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const controller = ({ id }: World['services'][number]): NamesController => ({ organisationId: id, kind: 'childWelfareService' });

/** How the operations about names of foster parents are asked: a leader decides, the own service writes, and the group's leaders read. */
export const namesRecipes: readonly Recipe[] = [
  recipe(ops.listNamesSettings, ({ services }) => [{
    tellings: services.map((service) => ({
      what: `setting of ${service.key}`, to: sentences(namesPolicy, 'see', controller(service)),
      tells: (answer: AnswerOf<typeof ops.listNamesSettings>) => answer.services.some(({ serviceId, on }) => serviceId === service.id && on === service.writesNames),
    })),
  }]),
  recipe(ops.turnNamesOn, ({ services }) => services.map((service) => ({
    params: { serviceId: service.id }, body: { assessedOn: '2026-11-20', agreed: true },
    tellings: [done(service.key, sentences(namesPolicy, 'decide', controller(service)))],
  }))),
  recipe(ops.turnNamesOff, ({ services }) => services.map((service) => ({
    params: { serviceId: service.id }, tellings: [done(service.key, sentences(namesPolicy, 'decide', controller(service)))],
  }))),
  recipe(ops.getNames, ({ offers, enrolments }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'see', noun)),
      ...enrolments.filter(({ offerId, called }) => offerId === id && called !== null).map((home) => ({
        what: `names of ${home.name}`,
        to: allOf(sentences(offerPolicy, 'see', noun), anyOf(sentences(calledPolicy, 'readOwn', home.noun), sentences(calledPolicy, 'readList', home.noun))),
        tells: (answer: AnswerOf<typeof ops.getNames>) => JSON.stringify(answer).includes(home.called ?? ''),
      })),
    ],
  }))),
  recipe(ops.writeNames, ({ enrolments }) => enrolments.filter(({ takesNames }) => takesNames).map(({ id, offerId, name, noun, namesVersion }) => ({
    params: { offerId, enrolmentId: id }, basedOn: namesVersion, body: { names: ['Fosterforelder fra matrisen'] },
    tellings: [done(name, sentences(calledPolicy, 'write', noun))],
  }))),
];
