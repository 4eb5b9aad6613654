import { turnNamesOff, turnNamesOn } from '../../domain/groupOffers/names/decide-on-names';
import { seeNames } from '../../domain/groupOffers/names/see-names';
import { seeNamesSettings } from '../../domain/groupOffers/names/see-settings';
import { writeNames } from '../../domain/groupOffers/names/write-names';
import { readId, type OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import { plainDate } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { namesOperations as ops } from '../contract/names';
import type { AnswerOf } from '../contract/operation';
import { enrolmentIn } from './enrolment';
import { handler, type ApiHandler } from './handler';

/** Whether services write names of foster parents, and the names. */
export function namesHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listNamesSettings, async ({ actor, run }) => run(async (ports) => success(await settingsOf(ports, actor)))),
    handler(ops.turnNamesOn, async ({ actor, params, body, run }) => {
      const serviceId = readId<'organisation'>(params.serviceId);
      const assessedOn = plainDate(body.assessedOn);
      if (serviceId === undefined) return refuse('notFound');
      if (assessedOn === undefined) return refuse('assessmentIsMissing', 'assessedOn');
      return run(async (ports) => {
        const decided = await turnNamesOn(ports, actor, { serviceId, assessedOn, agreed: body.agreed });
        return decided.ok ? success(await settingsOf(ports, actor)) : decided;
      });
    }),
    handler(ops.turnNamesOff, async ({ actor, params, run }) => {
      const serviceId = readId<'organisation'>(params.serviceId);
      return serviceId === undefined ? refuse('notFound') : run(async (ports) => {
        const erased = await turnNamesOff(ports, actor, serviceId);
        return erased.ok ? success({ ...await settingsOf(ports, actor), erased: erased.value }) : erased;
      });
    }),
    handler(ops.getNames, async ({ actor, params, run }) => {
      const offerId = readId<'offer'>(params.offerId);
      return offerId === undefined ? refuse('notFound') : run((ports) => namesOf(ports, actor, offerId));
    }),
    handler(ops.writeNames, async ({ actor, params, body, basedOn, run }) => {
      const home = enrolmentIn(params);
      return home === undefined ? refuse('notFound') : run(async (ports) => {
        const written = await writeNames(ports, actor, { ...home, basedOn, names: body.names });
        return written.ok ? namesOf(ports, actor, home.offerId) : written;
      });
    }),
  ];
}

async function settingsOf(ports: Ports, actor: Actor): Promise<AnswerOf<typeof ops.listNamesSettings>> {
  const seen = await seeNamesSettings(ports, actor);
  return {
    services: seen.map(({ service, setting, named, mayDecide }) => ({
      serviceId: service.id, name: service.name, on: setting !== undefined, mayDecide, named,
      ...(setting === undefined ? {} : { since: setting.since.toString(), assessedOn: setting.assessedOn.toString() }),
    })),
  };
}

async function namesOf(ports: Ports, actor: Actor, offerId: OfferId): Promise<Outcome<AnswerOf<typeof ops.getNames>, 'notFound'>> {
  const seen = await seeNames(ports, actor, offerId);
  if (!seen.ok) return seen;
  const { offer, erasedOn, own, list } = seen.value;
  const nameOf = (serviceId: string) => offer.services.find(({ id }) => id === serviceId)?.name ?? '';
  return success({
    offerId,
    erasedOn: erasedOn.toString(),
    own: own.map(({ serviceId, homes }) => ({
      serviceId, name: nameOf(serviceId),
      homes: homes.map(({ enrolment, names, ...home }) => ({ enrolmentId: enrolment.id, code: enrolment.code, names: [...names], ...home })),
    })),
    list: list.map(({ code, serviceId, names }) => ({ code, service: nameOf(serviceId), names: [...names] })),
  });
}
