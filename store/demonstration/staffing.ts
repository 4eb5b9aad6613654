import { osloDate, Temporal } from '../../domain/time';
import type { QualificationLevel } from '../../domain/groupOffers/staffing/qualification';
import type { Transaction } from '../database';
import { qualification } from '../schema/group-offers-staffing';
import { stableId } from './stable-id';

const networks = ['namdalen', 'innherred', 'trondheimsregionen', 'kystregionen', 'fjellregionen'];

/** Who holds what: enough to lead what there is, one certificate that soon runs out, and one programme that hangs on one person. */
const held: readonly (readonly [person: string, programme: string, level: QualificationLevel, days?: number])[] = [
  ...networks.flatMap((network) => [
    [`foster-care-advisor-${network}`, 'tbo-f', 'trained'], [`foster-care-advisor-${network}`, 'trygg-base', 'trained'],
    [`foster-care-advisor-${network}`, 'cos-p', 'certified'],
  ] as const),
  ['group-leader-bufetat', 'tbo-f', 'certified'], ['group-leader-bufetat', 'trygg-base', 'trained'], ['group-leader-bufetat', 'cos-p', 'certified'],
  ['group-leader-bufetat', 'pmto-gruppe', 'certified'], ['group-leader-bufetat', 'efst', 'trained'],
  ['counsellor-verdal-1', 'cos-p', 'certified', 60], ['counsellor-verdal-1', 'trygg-base', 'trained'],
  ['counsellor-inn-trondelag-1', 'tbo-f', 'trained'], ['counsellor-levanger-1', 'cos-p', 'trained'],
  ['counsellor-midtre-namdal-1', 'tbo-f', 'trained'],
  ...['group-leader-sunnhordland', 'group-leader-bjornafjorden'].flatMap((person) => [
    [person, 'cos-p', 'certified'], [person, 'trygg-base', 'trained'], [person, 'efst', 'trained'],
  ] as const),
  ['case-contact-bjornafjorden', 'cos-p', 'certified'], ['group-leader-bjornafjorden', 'tbo-f', 'trained'],
];

/** Loads the demonstration people's qualifications; `at` is when those with so many days left are looked at. */
export async function loadDemonstrationQualifications(tx: Transaction, at: Temporal.Instant): Promise<void> {
  await tx.insert(qualification).values(held.map(([person, programmeKey, level, days]) => ({
    id: stableId('qualification', `${person}/${programmeKey}/${level}`), personId: stableId('person', person), programmeKey, level, version: 1,
    validFrom: Temporal.PlainDate.from('2018-01-01'), expiresOn: days === undefined ? null : osloDate(at).add({ days }),
  }))).onConflictDoNothing();
}
