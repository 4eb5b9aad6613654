import fc from 'fast-check';
import { answerEvaluation, type AnswerEvaluation } from '../../../../domain/groupOffers/afterwards/answer-evaluation';
import { evaluationQuestions, fewestAnswers, nothingSaid, resultsOf, sealed, type Score } from '../../../../domain/groupOffers/afterwards/evaluation';
import { evaluationPolicy } from '../../../../domain/groupOffers/afterwards/policy';
import { offerNoun } from '../../../../domain/groupOffers/policy';
import type { OrganisationId, PersonId } from '../../../../domain/identifiers';
import type { Actor } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import type { Ports } from '../../../../domain/unit-of-work';
import { actorWith } from '../../../support/actors';
import { learningNetwork, offerWith, serviceA, serviceB } from '../../../support/group-offers';

const leaderId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
const elsewhere = '00000000-0000-4000-8000-0000000000e1' as OrganisationId;
const over = offerWith({ leaders: [{ personId: leaderId, role: 'groupLeader', ordinal: null, placeName: 'Bufetat' }] });
const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }]);
const all = { useful: 4, fitting: 5, practical: 3, recommended: 4 } as const;

const score = fc.constantFrom<Score>(1, 2, 3, 4, 5);
const answers = fc.array(fc.tuple(score, score, score, score), { maxLength: 12 });

/** Answers as the database counts them. */
function tallyOf(given: readonly (readonly Score[])[]) {
  const counts = evaluationQuestions.flatMap((_, at) => [1, 2, 3, 4, 5].map((value) => given.filter((answer) => answer[at] === value).length));
  return { respondents: given.length, counts, sentences: [] };
}

describe('What an evaluation shows', () => {
  it('is nothing at all below five answers, and nothing of them is kept', () => {
    fc.assert(fc.property(answers, (given) => {
      const kept = sealed(tallyOf(given));
      if (given.length < fewestAnswers) expect(kept).toEqual(nothingSaid);
      expect(resultsOf(kept, evaluationQuestions) === undefined).toBe(given.length < fewestAnswers);
    }));
  });

  it('accounts for every answer to every question from five on', () => {
    fc.assert(fc.property(answers.filter(({ length }) => length >= fewestAnswers), (given) => {
      for (const [at, { counts, mean }] of (resultsOf(sealed(tallyOf(given)), evaluationQuestions) ?? []).entries()) {
        const scores = given.map((answer) => answer[at] ?? 0);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(given.length);
        expect(Math.abs(mean - scores.reduce<number>((sum, value) => sum + value, 0) / given.length)).toBeLessThanOrEqual(0.05 + Number.EPSILON);
      }
    }));
  });
});

describe('Who is asked about a group, and who reads what was said', () => {
  const noun = { offer: offerNoun(over), withPlaces: [serviceA] };
  const may = (actor: Actor) => (['answer', 'read'] as const).filter((action) => evaluationPolicy.permits(actor, action, noun));
  it.each<[string, Actor, readonly string[]]>([
    ['a kontaktperson of a service that had a place', contact, ['answer', 'read']],
    ['the leader of that service', actorWith([{ role: 'serviceLeader', organisationId: serviceA }]), ['read']],
    ['a kontaktperson of a service that was invited only', actorWith([{ role: 'caseContact', organisationId: serviceB }]), []],
    ['a leader of the group', actorWith([{ role: 'groupLeader', organisationId: elsewhere }], { personId: leaderId }), ['answer', 'read']],
    ['the network\'s coordinator', actorWith([{ role: 'coordinator', networkId: learningNetwork }]), ['read']],
    ['a fosterhjemsressurs in the network', actorWith([{ role: 'fosterCareAdvisor', networkId: learningNetwork }]), []],
    ['the Statsforvalter', actorWith([{ role: 'countyGovernor', networkId: learningNetwork }]), []],
  ])('are told apart: %s', (_, actor, expected) => expect(may(actor)).toEqual(expected));
});

describe('An answer', () => {
  const given: unknown[] = [];
  const answer = (more: Partial<AnswerEvaluation> = {}, outcome: 'given' | 'answered' | 'closed' | 'notOpen' = 'given', actor: Actor = contact) => {
    given.length = 0;
    const ports = {
      clock: () => Temporal.Instant.from('2027-01-05T08:00:00Z'),
      groupOffers: { offer: async () => over, placesByService: async () => new Map([[over.id, [{ serviceId: serviceA, placed: 1, waiting: 0 }]]]) },
      afterwards: { giveEvaluation: async (...said: unknown[]) => { given.push(...said.slice(1, 3)); return outcome; } },
    } as unknown as Pick<Ports, 'groupOffers' | 'afterwards' | 'clock'>;
    return answerEvaluation(ports, actor, { offerId: over.id, scores: all, sentence: '', ...more });
  };

  it('is a number for each question in their order, and a sentence if there is one', async () => {
    await answer({ sentence: '  Mer tid  ' });
    expect(given).toEqual([[4, 5, 3, 4], 'Mer tid']);
    await answer();
    expect(given).toEqual([[4, 5, 3, 4], null]);
  });

  it('answers every question, or is refused by the names of those that are missing', async () => {
    expect(await answer({ scores: { useful: 1, practical: 2 } })).toMatchObject({
      refusal: 'scoreIsMissing', fields: [{ field: 'fitting' }, { field: 'recommended' }],
    });
    expect(given).toEqual([]);
  });

  it('holds no sentence that the guard even warns of: accepting the warning would be written down', async () => {
    expect(await answer({ sentence: 'Vi møttes i Storgata 12' })).toMatchObject({ refusal: 'textMayNameSomeone' });
    expect(await answer({ sentence: 'Ring 912 34 567' })).toMatchObject({ refusal: 'contactDetailsInText' });
    expect(given).toEqual([]);
  });

  it('is refused by name when it comes too late, too early, or again, or from who is not asked', async () => {
    expect(await answer({}, 'closed')).toMatchObject({ refusal: 'evaluationIsClosed' });
    expect(await answer({}, 'notOpen')).toMatchObject({ refusal: 'evaluationIsNotOpen' });
    expect(await answer({}, 'answered')).toMatchObject({ refusal: 'evaluationIsAnswered' });
    expect(await answer({}, 'given', actorWith([{ role: 'caseContact', organisationId: serviceB }]))).toMatchObject({ refusal: 'notAllowed' });
    expect(await answer({}, 'given', actorWith([{ role: 'caseContact', organisationId: elsewhere }]))).toMatchObject({ refusal: 'notFound' });
  });
});
