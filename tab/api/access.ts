import { readId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { codeOf, type AccessRequest, type PlaceToAsk } from '../../domain/network/access/access-request';
import { answerAccess } from '../../domain/network/access/answer-access';
import { askForAccess, placesToAskFor, withdrawRequest } from '../../domain/network/access/ask-for-access';
import { isOutside, placeId, rolesToAskFor, type MemberPlace } from '../../domain/network/access/member-place';
import { seeAccess } from '../../domain/network/access/see-access';
import { refuse, success, type Outcome } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { accessOperations as ops } from '../contract/access';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

type AccessAnswer = AnswerOf<typeof ops.seeAccess>;
type Place = AccessAnswer['own'][number]['place'];

/** Asking for access and answering, as the API's handlers. Each change is answered with how all of it stands. */
export function accessHandlers(): readonly ApiHandler[] {
  const afterwards = async <Name extends string>(ports: Ports, actor: Actor, done: Outcome<undefined, Name>) =>
    (done.ok ? success(await presentAccess(ports, actor)) : done);
  return [
    handler(ops.listPlacesToAsk, ({ actor, language, run }) => run(async (ports) => success({
      items: (await placesToAskFor(ports, actor)).map(({ place, placeKind, name, near }) => (
        { place: presentPlace(place), name, kindLabel: kindLabel(placeKind, language), roles: [...rolesToAskFor(placeKind)], near })).filter(({ roles }) => roles.length > 0),
    }))),
    handler(ops.seeAccess, ({ actor, run }) => run(async (ports) => success(await presentAccess(ports, actor)))),
    handler(ops.askForAccess, ({ actor, body, run }) => run(async (ports) => {
      const place = readPlace(body.place);
      return place === undefined ? refuse('notFound') : afterwards(ports, actor, await askForAccess(ports, actor, { place, role: body.role }));
    })),
    handler(ops.withdrawRequest, ({ actor, params, run }) => run(async (ports) => {
      const id = readId<'accessRequest'>(params.requestId);
      return id === undefined ? refuse('notFound') : afterwards(ports, actor, await withdrawRequest(ports, actor, id));
    })),
    handler(ops.answerAccess, ({ actor, params, body, run }) => run(async (ports) => {
      const id = readId<'accessRequest'>(params.requestId);
      const lastDay = body.lastDay === null ? null : Temporal.PlainDate.from(body.lastDay);
      return id === undefined ? refuse('notFound') : afterwards(ports, actor, await answerAccess(ports, actor, { id, answer: body.answer, lastDay }));
    })),
  ];
}

async function presentAccess(ports: Ports, actor: Actor): Promise<AccessAnswer> {
  const { own, toAnswer } = await seeAccess(ports, actor);
  return { outside: isOutside(actor), own: own.map(presentRequest), toAnswer: toAnswer.map(presentRequest) };
}

function presentRequest({ id, role, place, placeName, askedAt, state }: AccessRequest): AccessAnswer['own'][number] {
  return { id, role, place: presentPlace(place), placeName, askedAt: askedAt.toString(), state, code: codeOf(id) };
}

/** A place as the API writes it. */
function presentPlace(place: MemberPlace): Place {
  return { kind: place.kind, id: placeId(place) };
}

/** A place as the API is given it. */
function readPlace({ kind, id }: Place): MemberPlace | undefined {
  const organisationId = readId<'organisation'>(id);
  const networkId = readId<'network'>(id);
  if (organisationId === undefined || networkId === undefined) return undefined;
  return kind === 'organisation' ? { kind, organisationId } : { kind, networkId };
}

function kindLabel(placeKind: PlaceToAsk['placeKind'], language: Language): string | null {
  const kinds: Readonly<Record<string, string>> = networkTexts[language].networkKinds;
  return kinds[placeKind] ?? null;
}
