import { listLoads } from '../../domain/booking/booked/list-loads';
import { adjustWay, listWays, type WaysSaid } from '../../domain/booking/hours/adjust-ways';
import { agreeTerms, changeSettings, readSettings, readTerms } from '../../domain/booking/hours/agree-terms';
import { bookableDays } from '../../domain/booking/hours/bookable-days';
import { addLeave, changeDay, changeRules, changeWeek, endLeave, readHours } from '../../domain/booking/hours/keep-hours';
import type { KeptHours, Leave } from '../../domain/booking/hours/kept-hours';
import { noTerms, type BookingSettings } from '../../domain/booking/hours/terms';
import { publicHolidayOn } from '../../domain/groupOffers/public-holidays';
import type { NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { osloDate, plainDate, type Temporal } from '../../domain/time';
import { holidayTexts } from '../../texts/holidays';
import { hoursTexts } from '../../texts/hours';
import { networkTexts } from '../../texts/network';
import { bookedHourTexts } from '../../texts/booked-hours';
import { hoursOperations as ops } from '../contract/hours';
import type { AnswerOf } from '../contract/operation';
import { presentPerson } from './booking-presenter';
import { handler, type ApiHandler } from './handler';

/** Hours, terms, settings and ways of the API. */
export function hoursHandlers({ calendars }: Pick<Product, 'calendars'>): readonly ApiHandler[] {
  const settings = <Name extends string>(kept: Outcome<BookingSettings, Name>): Outcome<AnswerOf<typeof ops.readBookingSettings>, Name> => {
    if (!kept.ok) return kept;
    const { calendar, ...rest } = kept.value;
    return success({ ...rest, calendarAddress: calendar?.address ?? null, connected: calendars.connected });
  };
  return [
    handler(ops.readHours, async ({ actor, language, params, run }) =>
      run(async (ports) => shown(await readHours(ports, actor, params.personId as PersonId), ports.clock(), language))),
    handler(ops.changeWeek, async ({ actor, language, params, body, basedOn, run }) => {
      const from = plainDate(body.from);
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      return run(async (ports) => shown(await changeWeek(ports, actor, { personId: params.personId as PersonId, basedOn, from, hours: body.hours }), ports.clock(), language));
    }),
    handler(ops.changeRules, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => shown(await changeRules(ports, actor, { personId: params.personId as PersonId, basedOn, rules: body }), ports.clock(), language))),
    handler(ops.changeDay, async ({ actor, language, params, body, basedOn, run }) => {
      const day = plainDate(params.day);
      if (day === undefined) return refuse('dateIsUnreadable', 'day');
      return run(async (ports) => shown(await changeDay(ports, actor, { personId: params.personId as PersonId, basedOn, day, hours: body.hours }), ports.clock(), language));
    }),
    handler(ops.addLeave, async ({ actor, language, params, body, basedOn, run }) => {
      const [first, last] = [plainDate(body.first), plainDate(body.last)];
      if (first === undefined) return refuse('dateIsUnreadable', 'first');
      if (last === undefined) return refuse('dateIsUnreadable', 'last');
      return run(async (ports) => shown(await addLeave(ports, actor, { personId: params.personId as PersonId, basedOn, first, last }), ports.clock(), language));
    }),
    handler(ops.endLeave, async ({ actor, language, params, basedOn, run }) => run(async (ports) =>
      shown(await endLeave(ports, actor, { personId: params.personId as PersonId, basedOn, leaveId: params.leaveId as Leave['id'] }), ports.clock(), language))),
    handler(ops.agreeTerms, async ({ actor, params, body, run }) => {
      const from = plainDate(body.from);
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      const { consent, lentMinutesAWeek, ownServiceId } = body;
      const terms = { consent, lentMinutesAWeek, ownServiceId: ownServiceId as OrganisationId | null };
      return run((ports) => agreeTerms(ports, actor, { baseId: params.baseId as OrganisationId, personId: params.personId as PersonId, from, terms }));
    }),
    handler(ops.listLoads, async ({ actor, language, params, query, run }) => {
      const from = plainDate(query.from);
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      return run(async (ports) => {
        const found = await listLoads(ports, actor, { baseId: params.baseId as OrganisationId, from, weeks: query.weeks });
        if (!found.ok) return found;
        const { first, last, people } = found.value;
        return success({
          first: first.toString(), last: last.toString(),
          items: people.map(({ name, ...load }) => ({ person: presentPerson(name, language), ...load, terms: { ...load.terms } })),
        });
      });
    }),
    handler(ops.readTerms, async ({ actor, params, run }) => run(async (ports) => {
      const personId = params.personId as PersonId;
      const found = await readTerms(ports, actor, params.baseId as OrganisationId, [personId]);
      return found.ok ? success(found.value.get(personId) ?? noTerms) : found;
    })),
    handler(ops.readBookingSettings, async ({ actor, params, run }) => run(async (ports) => settings(await readSettings(ports, actor, params.baseId as OrganisationId)))),
    handler(ops.changeBookingSettings, async ({ actor, params, body, run }) =>
      run(async (ports) => settings(await changeSettings(ports, actor, { baseId: params.baseId as OrganisationId, ...body })))),
    handler(ops.listWays, async ({ actor, params, run }) => run(async (ports) => listed(await listWays(ports, actor, params.baseId as OrganisationId)))),
    handler(ops.adjustWay, async ({ actor, params, body, run }) => {
      const [from, to] = [plainDate(body.from), body.to === null ? null : plainDate(body.to)];
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      if (to === undefined) return refuse('dateIsUnreadable', 'to');
      const { one, other, minutes, why } = body;
      return run(async (ports) => listed(await adjustWay(ports, actor, {
        baseId: params.baseId as OrganisationId, networkId: body.networkId as NetworkId, between: [one, other], minutes, why, from, to,
      })));
    }),
  ];
}

function shown<Name extends string>(kept: Outcome<KeptHours, Name>, now: Temporal.Instant, language: Language): Outcome<AnswerOf<typeof ops.readHours>, Name> {
  if (!kept.ok) return kept;
  const { name, version, weeks, rules, exceptions, leaves, log } = kept.value;
  return success({
    personId: name.personId, label: networkTexts[language].personLabel(name), version, rules,
    weeks: weeks.map(({ from, hours }) => ({ from: from.toString(), hours: hours.map((one) => ({ ...one })) })),
    exceptions: exceptions.map(({ day, hours }) => ({ day: day.toString(), hours: hours.map((one) => ({ ...one })) })),
    bookable: bookableDays(kept.value, osloDate(now), daysToTheEndOfNextWeek(now)).map(({ day, hours, by }) => {
      const holiday = publicHolidayOn(day);
      return { day: day.toString(), hours: hours.map((one) => ({ ...one })), by, ...(holiday === undefined ? {} : { holiday: holidayTexts[language][holiday] }) };
    }),
    leaves: leaves.map(({ id, first, last }) => ({ id, first: first.toString(), last: last.toString() })),
    log: log.map(({ at, role, what }) => ({ at: at.toString(), role: bookedHourTexts[language].roles[role], what: hoursTexts[language].changes[what] })),
  });
}

function daysToTheEndOfNextWeek(now: Temporal.Instant): number {
  return 15 - osloDate(now).dayOfWeek;
}

function listed<Name extends string>(said: Outcome<WaysSaid, Name>): Outcome<AnswerOf<typeof ops.listWays>, Name> {
  return said.ok ? success({
    networkIds: [...said.value.networkIds],
    items: said.value.ways.map(({ id, networkId, between, minutes, why, from, to }) => ({
      id, networkId, between: between.map((number) => ({ number })), minutes, why, from: from.toString(), to: to?.toString() ?? null,
    })),
  }) : said;
}
