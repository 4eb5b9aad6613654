import { referralCategories } from '../../domain/referrals/referral';
import { OSLO, Temporal } from '../../domain/time';
import type { CountyReference } from '../reference/reference-data';
import type { Transaction } from '../database';
import { baseAgreement, baseAgreementParty } from '../schema/base';
import { trondelag } from '../reference/trondelag';
import { stableId } from './stable-id';

/** One agreement for each network of a base's area, from the base's first day: the base helped all of them from the beginning. */
export async function loadDemonstrationAgreements(tx: Transaction): Promise<void> {
  for (const { baseKey, from, networkKey, parties } of agreementsOf(trondelag)) {
    const id = stableId('baseAgreement', `${baseKey}/${networkKey}`);
    const validFrom = Temporal.PlainDate.from(from);
    await tx.insert(baseAgreement).values({
      id, baseId: stableId('organisation', baseKey), categories: [...referralCategories], hoursAYear: null, validFrom, validTo: null,
      registeredBy: null, registeredAt: validFrom.toZonedDateTime(OSLO).toInstant(), version: 1,
    }).onConflictDoNothing();
    await tx.insert(baseAgreementParty).values(parties.map((key) => ({ agreementId: id, organisationId: stableId('organisation', key) }))).onConflictDoNothing();
  }
}

function agreementsOf({ organisations, from: countyFrom }: CountyReference) {
  return organisations.flatMap(({ key: baseKey, kind, area = [], from = countyFrom }) =>
    (kind !== 'competenceBase' ? [] : area.map((networkKey) => ({
      baseKey, from, networkKey,
      parties: organisations.filter((one) => one.kind === 'childWelfareService' && one.networks?.includes(networkKey) === true).map(({ key }) => key),
    }))));
}
