import type { BaseAgreementId, OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { success } from '../../domain/outcome';
import { isInForce } from '../../domain/referrals/agreements/agreement';
import { endAgreement } from '../../domain/referrals/agreements/end-agreement';
import { readAgreements, type SeenAgreement } from '../../domain/referrals/agreements/read-agreements';
import { registerAgreement } from '../../domain/referrals/agreements/register-agreement';
import { osloDate, Temporal } from '../../domain/time';
import { referralTexts } from '../../texts/referrals';
import { baseAgreementOperations as ops } from '../contract/base-agreements';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** Agreements on the use of bases, in the API. */
export function baseAgreementHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listBaseAgreements, ({ actor, language, run }) =>
      run<AnswerOf<typeof ops.listBaseAgreements>, never>(async (ports) => {
        const read = await readAgreements(ports, actor);
        if (!read.ok) return read;
        const today = osloDate(ports.clock());
        return success({
          items: read.value.agreements.map((seen) => presentAgreement(seen, today, language)),
          possibleParties: read.value.possibleParties.map(({ baseId, services }) => ({ baseId, services: services.map(({ id, name }) => ({ id, name })) })),
        });
      })),
    handler(ops.registerBaseAgreement, ({ actor, language, body, run }) =>
      run(async (ports) => {
        const registered = await registerAgreement(ports, actor, {
          baseId: body.baseId as OrganisationId, partyIds: body.partyIds as OrganisationId[], categories: body.categories,
          hoursAYear: body.hoursAYear ?? null, validFrom: Temporal.PlainDate.from(body.validFrom),
          lastDay: body.lastDay === undefined ? null : Temporal.PlainDate.from(body.lastDay),
        });
        return registered.ok ? success(presentAgreement({ agreement: registered.value, mayEnd: true }, osloDate(ports.clock()), language)) : registered;
      })),
    handler(ops.endBaseAgreement, ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const ended = await endAgreement(ports, actor, {
          agreementId: params.agreementId as BaseAgreementId, basedOn, lastDay: Temporal.PlainDate.from(body.lastDay),
        });
        return ended.ok ? success(presentAgreement({ agreement: ended.value, mayEnd: true }, osloDate(ports.clock()), language)) : ended;
      })),
  ];
}

function presentAgreement({ agreement, mayEnd }: SeenAgreement, today: Temporal.PlainDate, language: Language): AnswerOf<typeof ops.endBaseAgreement> {
  const { id, version, base, parties, categories, hoursAYear, validFrom, validTo } = agreement;
  const isAhead = Temporal.PlainDate.compare(today, validFrom) < 0;
  const standing = isInForce(agreement, today) ? 'inForce' : isAhead ? 'ahead' : 'ended';
  return {
    id, version, base: { ...base }, parties: parties.map((party) => ({ ...party })),
    categories: categories.map((key) => ({ key, label: referralTexts[language].categories[key] })),
    ...(hoursAYear === null ? {} : { hoursAYear }),
    validFrom: validFrom.toString(), ...(validTo === null ? {} : { lastDay: validTo.subtract({ days: 1 }).toString() }),
    standing, may: { end: mayEnd && standing !== 'ended' },
  };
}
