import type { Skill } from '../../domain/booking/skills';
import type { GuidanceLanguage } from '../../domain/referrals/assignment/languages';
import { OSLO, osloDate, Temporal, type Period } from '../../domain/time';
import type { Transaction } from '../database';
import { counsellorLanguages } from '../schema/referrals-assignment';
import { counsellor, counsellorBusy, counsellorSkill, workingHours } from '../schema/booking';
import { stableId } from './stable-id';

interface DemonstrationCounsellor {
  readonly key: string;
  readonly municipality: string;
  readonly skills: readonly Skill[];
  /** Languages to guide in besides Norwegian. */
  readonly languages?: readonly GuidanceLanguage[];
  /** Weekdays (1 is Monday) with minutes of the local day; without it Monday to Friday, 08:00 to 15:30. */
  readonly hours?: readonly (readonly [weekday: number, from: number, to: number])[];
}

const base = 'kompetansebasen';
const validFrom = Temporal.PlainDate.from('2019-01-01');
const [eight, noon, halfPastThree] = [480, 720, 930];
const fullWeek = [1, 2, 3, 4, 5].map((weekday) => [weekday, eight, halfPastThree] as const);

const counsellors: readonly DemonstrationCounsellor[] = [
  { key: 'counsellor-verdal-1', municipality: '5038', skills: ['fosterCare', 'familyGuidance', 'cosP'] },
  { key: 'counsellor-inn-trondelag-1', municipality: '5006', skills: ['fosterCare', 'cosP', 'tboF'], languages: ['en', 'ar'] },
  // Half the week in the own service.
  {
    key: 'counsellor-inn-trondelag-2', municipality: '5053', skills: ['familyGuidance', 'tryggBase'],
    hours: [[1, eight, halfPastThree], [2, eight, halfPastThree], [3, eight, noon]],
  },
  { key: 'counsellor-levanger-1', municipality: '5037', skills: ['fosterCare', 'familyGuidance', 'familyGroupConference'] },
  { key: 'counsellor-midtre-namdal-1', municipality: '5007', skills: ['fosterCare', 'tryggBase', 'cosP'], languages: ['sma', 'en'] },
  {
    key: 'counsellor-ytre-namdal-1', municipality: '5060', skills: ['fosterCare', 'tboF'],
    hours: [2, 3, 4].map((weekday) => [weekday, 540, 900] as const),
  },
];

/** One counsellor is away for a week, so that a search has something to go round. */
const awayForAWeek = 'counsellor-levanger-1';

/** Loads the demonstration counsellors' profiles, hours and leave; those that are there already stay as they are. */
export async function loadDemonstrationBooking(tx: Transaction, now: Temporal.Instant): Promise<void> {
  await tx.insert(counsellor).values(
    counsellors.map(({ key, municipality }) => ({
      personId: stableId('person', key), baseId: stableId('organisation', base), homeMunicipalityNumber: municipality,
      validFrom, demonstration: true,
    })),
  ).onConflictDoNothing();
  await tx.insert(counsellorSkill).values(
    counsellors.flatMap(({ key, skills }) => skills.map((skill) => ({ personId: stableId('person', key), skill }))),
  ).onConflictDoNothing();
  await tx.insert(workingHours).values(
    counsellors.flatMap(({ key, hours }) =>
      (hours ?? fullWeek).map(([weekday, fromMinute, toMinute]) => ({
        personId: stableId('person', key), weekday, fromMinute, toMinute, validFrom,
      })),
    ),
  ).onConflictDoNothing();
  await tx.insert(counsellorLanguages).values(
    counsellors.flatMap(({ key, languages }) => (languages === undefined ? [] : [{ personId: stableId('person', key), languages: [...languages], version: 1 }])),
  ).onConflictDoNothing();
  await tx.insert(counsellorBusy).values({
    id: stableId('counsellorBusy', awayForAWeek), personId: stableId('person', awayForAWeek), kind: 'leave',
    during: theWeekAfterNext(now),
  }).onConflictDoNothing();
}

/** From Monday to Saturday, midnight to midnight in Oslo. */
function theWeekAfterNext(now: Temporal.Instant): Period {
  const today = osloDate(now);
  const monday = today.add({ days: 15 - today.dayOfWeek });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  return { start: midnight(monday), end: midnight(monday.add({ days: 5 })) };
}
