import type { Skill } from '../../domain/booking/skills';
import { osloInstant, Temporal, type Period } from '../../domain/time';
import type { Transaction } from '../database';
import { counsellor, counsellorBusy, counsellorSkill, workingHours } from '../schema/booking';
import { stableId } from './stable-id';

interface DemonstrationCounsellor {
  readonly key: string;
  readonly municipality: string;
  readonly skills: readonly Skill[];
  /** Weekdays (1 is Monday) with minutes of the local day; without it Monday to Friday, 08:00 to 15:30. */
  readonly hours?: readonly (readonly [weekday: number, from: number, to: number])[];
}

const base = 'kompetansebasen';
const validFrom = Temporal.PlainDate.from('2020-01-01');
const [eight, noon, halfPastThree] = [480, 720, 930];
const fullWeek = [1, 2, 3, 4, 5].map((weekday) => [weekday, eight, halfPastThree] as const);

const counsellors: readonly DemonstrationCounsellor[] = [
  { key: 'counsellor-verdal-1', municipality: '5038', skills: ['fosterCare', 'familyGuidance', 'cosP'] },
  { key: 'counsellor-inn-trondelag-1', municipality: '5006', skills: ['fosterCare', 'cosP', 'tboF'] },
  // Half the week in the own service.
  {
    key: 'counsellor-inn-trondelag-2', municipality: '5053', skills: ['familyGuidance', 'tryggBase'],
    hours: [[1, eight, halfPastThree], [2, eight, halfPastThree], [3, eight, noon]],
  },
  { key: 'counsellor-levanger-1', municipality: '5037', skills: ['fosterCare', 'familyGuidance', 'familyGroupConference'] },
  { key: 'counsellor-midtre-namdal-1', municipality: '5007', skills: ['fosterCare', 'tryggBase', 'cosP'] },
  {
    key: 'counsellor-ytre-namdal-1', municipality: '5060', skills: ['fosterCare', 'tboF'],
    hours: [2, 3, 4].map((weekday) => [weekday, 540, 900] as const),
  },
];

/** One counsellor is away for a week, so that a search has something to go round. */
const leave = { key: 'counsellor-levanger-1', from: '2026-12-07', to: '2026-12-12' };

/** Loads the demonstration counsellors' profiles, hours and leave; those that are there already stay as they are. */
export async function loadDemonstrationBooking(tx: Transaction): Promise<void> {
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
  await tx.insert(counsellorBusy).values({
    id: stableId('counsellorBusy', `${leave.key}/${leave.from}`), personId: stableId('person', leave.key), kind: 'leave',
    during: wholeDays(leave.from, leave.to),
  }).onConflictDoNothing();
}

/** From the first midnight to the last, in Oslo. */
function wholeDays(from: string, to: string): Period {
  const [start, end] = [osloInstant(from, '00:00'), osloInstant(to, '00:00')];
  if (!start.ok || !end.ok) throw new Error('the demonstration leave has a day without a midnight');
  return { start: start.value, end: end.value };
}
