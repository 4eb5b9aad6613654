import { and, desc, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { HoursPorts } from '../../../domain/booking/hours/ports';
import { usualSettings } from '../../../domain/booking/hours/terms';
import type { Transaction } from '../../database';
import { bookingSettings, counsellorTerms, travelAdjustment } from '../../schema/hours';
import { baseArea } from '../../schema/network';

type TermsPorts = Omit<HoursPorts, 'basesOfCounsellor' | 'keptHours' | 'lockHours' | 'replaceWeek' | 'writeRules' | 'writeException' | 'insertLeave' | 'endLeave' | 'logHours'>;

/** Terms, settings and ways, seen as the actor of the transaction. */
export function termsIn(tx: Transaction): TermsPorts {
  return {
    termsOf: async (baseId, people, on) => {
      if (people.length === 0) return new Map();
      const rows = await tx.select().from(counsellorTerms).where(and(
        eq(counsellorTerms.baseId, baseId), inArray(counsellorTerms.personId, [...people]),
        lte(counsellorTerms.validFrom, on), or(isNull(counsellorTerms.validTo), gt(counsellorTerms.validTo, on)),
      ));
      return new Map(rows.map(({ personId, ownServiceId, consent, lentMinutesAWeek }) => [personId, { ownServiceId, consent, lentMinutesAWeek }]));
    },
    termsBetween: async (baseId, people, { from, to }) => {
      if (people.length === 0) return [];
      const rows = await tx.select().from(counsellorTerms).where(and(
        eq(counsellorTerms.baseId, baseId), inArray(counsellorTerms.personId, [...people]),
        lt(counsellorTerms.validFrom, to), or(isNull(counsellorTerms.validTo), gt(counsellorTerms.validTo, from)),
      )).orderBy(counsellorTerms.validFrom);
      return rows.map(({ personId, ownServiceId, consent, lentMinutesAWeek, validFrom, validTo }) =>
        ({ personId, ownServiceId, consent, lentMinutesAWeek, valid: { from: validFrom, to: validTo } }));
    },
    replaceTerms: async (baseId, personId, from, terms) => {
      await tx.update(counsellorTerms).set({ validTo: sql`greatest(${counsellorTerms.validFrom}, ${from.toString()}::date)` })
        .where(and(eq(counsellorTerms.baseId, baseId), eq(counsellorTerms.personId, personId), or(isNull(counsellorTerms.validTo), gt(counsellorTerms.validTo, from))));
      await tx.insert(counsellorTerms).values({ baseId, personId, ...terms, validFrom: from });
    },
    settingsOf: async (baseId) => {
      const [found] = await tx.select().from(bookingSettings).where(eq(bookingSettings.baseId, baseId)).orderBy(desc(bookingSettings.version)).limit(1);
      if (found === undefined) return usualSettings;
      const { version, holdMinutes, answerDays, mailbox, tenantId, withMeeting } = found;
      const calendar = mailbox === null || tenantId === null ? null : { address: mailbox, tenantId };
      return { version, holdMinutes, answerDays, calendar, withMeeting };
    },
    ownTenants: async () => {
      const { rows: [own] } = (await tx.execute(sql`select to_json(app_tenants()) as tenants`)) as { rows: { tenants: readonly string[] }[] };
      return own?.tenants ?? [];
    },
    writeSettings: async (baseId, { calendar, ...settings }, at) => {
      await tx.insert(bookingSettings).values({ baseId, ...settings, mailbox: calendar?.address ?? null, tenantId: calendar?.tenantId ?? null, changedAt: at });
    },
    networksServed: async (baseId, on) => {
      const rows = await tx.select({ networkId: baseArea.networkId }).from(baseArea)
        .where(and(eq(baseArea.baseId, baseId), lte(baseArea.validFrom, on), or(isNull(baseArea.validTo), gt(baseArea.validTo, on))));
      return rows.map(({ networkId }) => networkId);
    },
    waysOf: async (networkIds, on) => {
      if (networkIds.length === 0) return [];
      const rows = await tx.select().from(travelAdjustment)
        .where(and(inArray(travelAdjustment.networkId, [...networkIds]), or(isNull(travelAdjustment.validTo), gt(travelAdjustment.validTo, on))))
        .orderBy(travelAdjustment.oneMunicipality, travelAdjustment.otherMunicipality, travelAdjustment.validFrom);
      return rows.map(({ id, networkId, oneMunicipality, otherMunicipality, minutes, why, validFrom, validTo }) => ({
        id, networkId, between: [oneMunicipality, otherMunicipality] as const, minutes, why, from: validFrom, to: validTo,
      }));
    },
    insertWay: async ({ id, networkId, between: [oneMunicipality, otherMunicipality], minutes, why, from, to }) => {
      await tx.insert(travelAdjustment).values({ id, networkId, oneMunicipality, otherMunicipality, minutes, why, validFrom: from, validTo: to });
    },
    endWay: async (networkId, [one, other], why, on) => {
      const ended = await tx.update(travelAdjustment).set({ validTo: sql`greatest(${travelAdjustment.validFrom}, ${on.toString()}::date)` })
        .where(and(
          eq(travelAdjustment.networkId, networkId), eq(travelAdjustment.oneMunicipality, one), eq(travelAdjustment.otherMunicipality, other),
          eq(travelAdjustment.why, why), or(isNull(travelAdjustment.validTo), gte(travelAdjustment.validTo, on.add({ days: 1 }))),
        ))
        .returning({ id: travelAdjustment.id });
      return ended.length > 0;
    },
  };
}
