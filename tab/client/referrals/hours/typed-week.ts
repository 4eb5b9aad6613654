import type { hoursOperations } from '../../../contract/hours';
import type { AnswerOf } from '../../../contract/operation';

export type KeptHours = AnswerOf<typeof hoursOperations.readHours>;
export type WeekHours = KeptHours['weeks'][number]['hours'][number];
type Stretch = KeptHours['exceptions'][number]['hours'][number];

/** Hours as they stand in a form: clock times as the browser types them (`09:30`), empty while nothing is typed. */
export interface TypedHours {
  readonly from: string;
  readonly to: string;
}

/** Hours of a weekday, 1 is Monday. */
export interface TypedWeekHours extends TypedHours {
  readonly weekday: number;
  readonly spentOn: WeekHours['spentOn'];
}

const minutesInDay = 24 * 60;

/** A week as a form shows it, in order of day and time. */
export function typedWeek(week: readonly WeekHours[]): readonly TypedWeekHours[] {
  return [...week].sort((one, other) => one.weekday - other.weekday || one.fromMinute - other.fromMinute)
    .map(({ weekday, spentOn, ...stretch }) => ({ weekday, spentOn, ...typedHours(stretch) }));
}

/** Hours as a form shows them; midnight at the end of the day is `00:00`. */
function typedHours({ fromMinute, toMinute }: Stretch): TypedHours {
  return { from: clock(fromMinute, ':'), to: clock(toMinute % minutesInDay, ':') };
}

/** Minutes of the day, as the API takes them; undefined while a time is missing. What else is wrong is the server's to say. */
export function stretchOf({ from, to }: TypedHours): Stretch | undefined {
  if (from === '' || to === '') return undefined;
  const end = minuteOf(to);
  return { fromMinute: minuteOf(from), toMinute: end === 0 ? minutesInDay : end };
}

/** The week as the API takes it; undefined while a time is missing. */
export function weekOf(typed: readonly TypedWeekHours[]): WeekHours[] | undefined {
  const week = typed.flatMap(({ weekday, spentOn, ...hours }) => {
    const stretch = stretchOf(hours);
    return stretch === undefined ? [] : [{ weekday, spentOn, ...stretch }];
  });
  return week.length === typed.length ? week : undefined;
}

/** The week with the hours of one day on all days from Monday to Friday. */
export function withSameHours(typed: readonly TypedWeekHours[], weekday: number): readonly TypedWeekHours[] {
  const ofTheDay = typed.filter((hours) => hours.weekday === weekday);
  const weekend = typed.filter((hours) => hours.weekday > 5);
  return [...[1, 2, 3, 4, 5].flatMap((day) => ofTheDay.map((hours) => ({ ...hours, weekday: day }))), ...weekend];
}

/** How many minutes of a week go to something; hours that are not typed to the end count nothing. */
export function minutesFor(typed: readonly TypedWeekHours[], spentOn: WeekHours['spentOn']): number {
  return typed.filter((hours) => hours.spentOn === spentOn).reduce((sum, hours) => {
    const { fromMinute = 0, toMinute = 0 } = stretchOf(hours) ?? {};
    return sum + Math.max(0, toMinute - fromMinute);
  }, 0);
}

/** «09.30» of a minute of the day; the end of the day is «24.00». */
export function clockOf(minute: number): string {
  return clock(minute, '.');
}

function clock(minute: number, between: string): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}${between}${two(minute % 60)}`;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
