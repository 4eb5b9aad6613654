import { Temporal } from '../../domain/time';
import { giveHomeMessage, takeBackHomeMessage, type TellHome } from '../../domain/groupOffers/attendance/give-home-message';
import { listHomeMessages, type HomeMessages, type MessageOfHome } from '../../domain/groupOffers/attendance/list-home-messages';
import { madeUpOrdinal, type Session } from '../../domain/groupOffers/group-offer';
import { readId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { homeMessageOperations as ops } from '../contract/home-messages';
import type { AnswerOf } from '../contract/operation';
import { presentPlace } from './group-offers-presenter';
import { handler, type ApiHandler, type ApiRequest } from './handler';

type Answer = AnswerOf<typeof ops.listHomeMessages>;

/** What services pass on to their foster homes. */
export function homeMessageHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listHomeMessages, async ({ actor, language, run }) => run((ports) => listed(ports, actor, language))),
    handler(ops.giveHomeMessage, async (request) => {
      const told = toldIn(request);
      const { actor, language, basedOn } = request;
      return told === undefined ? refuse('notFound') : request.run(async (ports) => {
        const given = await giveHomeMessage(ports, actor, { ...told, basedOn });
        return given.ok ? listed(ports, actor, language) : given;
      });
    }),
    handler(ops.takeBackHomeMessage, async (request) => {
      const told = toldIn(request);
      const { actor, language } = request;
      return told === undefined ? refuse('notFound') : request.run(async (ports) => {
        const taken = await takeBackHomeMessage(ports, actor, told);
        return taken.ok ? listed(ports, actor, language) : taken;
      });
    }),
  ];
}

function toldIn({ params, body }: Pick<ApiRequest<typeof ops.takeBackHomeMessage>, 'params' | 'body'>): TellHome | undefined {
  const offerId = readId<'offer'>(params.offerId);
  const enrolmentId = readId<'enrolment'>(params.enrolmentId);
  return offerId === undefined || enrolmentId === undefined ? undefined : { offerId, enrolmentId, about: body.about };
}

async function listed(ports: Ports, actor: Actor, language: Language): Promise<Outcome<Answer, never>> {
  return success(present(await listHomeMessages(ports, actor), ports.clock(), language));
}

function present({ mayGive, toGive, given }: HomeMessages, now: Temporal.Instant, language: Language): Answer {
  return {
    mayGive,
    items: toGive.map((one) => presentMessage(one, now, language)),
    given: given.map(({ given: { at }, by, ...one }) => ({
      ...presentMessage(one, now, language), at: at.toString(), by: by === undefined ? '' : networkTexts[language].personLabel(by),
    })),
  };
}

function presentMessage({ enrolment, offer, message, ...where }: MessageOfHome, now: Temporal.Instant, language: Language): Answer['items'][number] {
  const ahead = offer.sessions.filter(({ period }) => Temporal.Instant.compare(period.start, now) > 0);
  return {
    about: message.about,
    offerId: offer.id,
    enrolmentId: enrolment.id,
    version: offer.version,
    code: enrolment.code,
    programme: { key: offer.programme.key, titles: offer.programme.titles },
    network: offer.network,
    sessions: ahead.map((session) => presentSession(session, where, language)),
    ...(message.session === undefined ? {} : { session: { ...presentSession(message.session, where, language), ...madeUp(offer, message.session) } }),
    ...(message.what === undefined ? {} : { what: message.what }),
    ...(offer.cancelReason === null ? {} : { cancelReason: offer.cancelReason }),
  };
}

function madeUp(offer: MessageOfHome['offer'], session: Session): { makesUpFor?: number } {
  const makesUpFor = madeUpOrdinal(offer, session);
  return makesUpFor === undefined ? {} : { makesUpFor };
}

function presentSession(
  { id, ordinal, period, place }: Session,
  { rooms, placeIsHidden }: Pick<MessageOfHome, 'rooms' | 'placeIsHidden'>,
  language: Language,
): Answer['items'][number]['sessions'][number] {
  const time = { ordinal, start: period.start.toString(), end: period.end.toString() };
  if (placeIsHidden && place.kind !== 'teams') return time;
  const room = rooms.get(id);
  return { ...time, place: presentPlace(place, language), ...(room === undefined ? {} : { room }) };
}
