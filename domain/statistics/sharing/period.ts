import { OSLO, Temporal, type Period } from '../../time';

declare const half: unique symbol;
declare const period: unique symbol;

/** A half year: `2026-1` is January to June, `2026-2` July to December. */
export type HalfYear = string & { readonly [half]: true };
/** What figures are closed for: a half year, or a year (`2026`). */
export type FiguresPeriod = string & { readonly [period]: true };

const shape = /^20\d\d(-[12])?$/;

/** Reads a period; undefined when the text is none. */
export function readPeriod(text: unknown): FiguresPeriod | undefined {
  return typeof text === 'string' && shape.test(text) ? (text as FiguresPeriod) : undefined;
}

/** The half years of a period: itself, or both of a year. */
export function halvesOf(of: FiguresPeriod): readonly HalfYear[] {
  return (of.includes('-') ? [of] : [`${of}-1`, `${of}-2`]) as unknown as readonly HalfYear[];
}

/** The calendar year that a period lies in: figures of one year can be subtracted from each other. */
export function yearOf(of: FiguresPeriod | HalfYear): number {
  return Number(of.slice(0, 4));
}

/** The first and the last day of a period. */
export function daysOf(of: FiguresPeriod | HalfYear): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const year = yearOf(of);
  return {
    from: Temporal.PlainDate.from({ year, month: of.endsWith('-2') ? 7 : 1, day: 1 }),
    to: Temporal.PlainDate.from({ year, month: of.endsWith('-1') ? 6 : 12, day: of.endsWith('-1') ? 30 : 31 }),
  };
}

/** The same as moments in Oslo, the end not included. */
export function momentsOf(of: FiguresPeriod | HalfYear): Period {
  const { from, to } = daysOf(of);
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  return { start: midnight(from), end: midnight(to.add({ days: 1 })) };
}

/** Whether the period is over on a day. */
export function isOver(of: FiguresPeriod, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(daysOf(of).to, today) < 0;
}

/** The periods that have ended since a year began, the latest first: each half year, and the year after its second. */
export function endedPeriods(since: number, today: Temporal.PlainDate): readonly FiguresPeriod[] {
  const years = Array.from({ length: Math.max(0, today.year - since + 1) }, (_, back) => today.year - back);
  return years.flatMap((year) => [`${year}`, `${year}-2`, `${year}-1`] as unknown as FiguresPeriod[]).filter((one) => isOver(one, today));
}
