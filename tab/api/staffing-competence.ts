import { endQualification, registerQualification } from '../../domain/groupOffers/staffing/register-qualification';
import { seeCompetence, type Competence, type RegisteredQualification } from '../../domain/groupOffers/staffing/see-competence';
import { stretchOf } from '../../domain/groupOffers/group-offer';
import { readId, type NetworkId, type PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import type { AnswerOf } from '../contract/operation';
import { staffingCompetenceOperations as ops } from '../contract/staffing-competence';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.seeCompetence>;
type PersonRef = Answer['people'][number];

/** The register of competence. */
export function staffingCompetenceHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeCompetence, async ({ actor, language, params, run }) =>
      run((ports) => competenceOf(ports, actor, readId<'network'>(params.networkId), language))),
    handler(ops.registerQualification, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const registered = await registerQualification(ports, actor, {
          networkId, personId: body.personId as PersonId, programmeKey: body.programmeKey, level: body.level,
          validFrom: Temporal.PlainDate.from(body.validFrom),
          expiresOn: body.expiresOn === undefined ? null : Temporal.PlainDate.from(body.expiresOn),
        });
        return registered.ok ? competenceOf(ports, actor, networkId, language) : registered;
      })),
    handler(ops.endQualification, async ({ actor, language, params, basedOn, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        const qualificationId = readId<'qualification'>(params.qualificationId);
        if (networkId === undefined || qualificationId === undefined) return refuse('notFound');
        const ended = await endQualification(ports, actor, { qualificationId, basedOn });
        return ended.ok ? competenceOf(ports, actor, networkId, language) : ended;
      })),
  ];
}

async function competenceOf(ports: Ports, actor: Actor, networkId: NetworkId | undefined, language: Language): Promise<Outcome<Answer, 'notFound'>> {
  if (networkId === undefined) return refuse('notFound');
  const seen = await seeCompetence(ports, actor, networkId);
  return seen.ok ? success(presentCompetence(seen.value, language)) : seen;
}

function presentCompetence({ whole, programmes, people, inNeed }: Competence, language: Language): Answer {
  const ref = (person: Competence['people'][number]): PersonRef => ({ id: person.personId, label: networkTexts[language].personLabel(person) });
  return {
    whole,
    programmes: programmes.map(({ programme: { key, titles, leaders, requires, retired }, held, able }) => ({
      key, title: titles[language], leaders, requires, retired,
      held: held.map((one) => presentQualification(one, ref(one.person)))
        .sort((one, other) => one.person.label.localeCompare(other.person.label, language)),
      ...(able === undefined ? {} : { able }),
    })),
    people: people.map(ref).sort((one, other) => one.label.localeCompare(other.label, language)),
    inNeed: inNeed.map(({ offer, needs }) => ({
      offerId: offer.id, title: offer.programme.titles[language], firstStart: stretchOf(offer.sessions).start.toString(), tooFew: needs.tooFew,
      lacking: needs.lacking.flatMap(({ personId, standing }) => {
        const person = offer.leaders.find((leader) => leader.personId === personId);
        return person === undefined ? [] : { person: ref(person), standing };
      }),
    })),
  };
}

function presentQualification(
  { qualification, person: { placeName: service }, state, expiresSoon, mayEnd }: RegisteredQualification,
  person: PersonRef,
): Answer['programmes'][number]['held'][number] {
  const { id, version, level, validFrom, expiresOn, endedOn } = qualification;
  return {
    id, version, person, service, level, state, expiresSoon, mayEnd, validFrom: validFrom.toString(),
    ...(expiresOn === null ? {} : { expiresOn: expiresOn.toString() }),
    ...(endedOn === null ? {} : { endedOn: endedOn.toString() }),
  };
}
