import { osloDay, useWhen } from '../../app/when';

/** «utgangen av torsdag 3. desember 2026» where the day ends, else the hour. */
export function useDeadline(endOf: (day: string) => string): (answerBy: string) => string {
  const when = useWhen();
  return (answerBy) => {
    const lastDay = osloDay(new Date(Date.parse(answerBy) - 1_000).toISOString());
    return lastDay === osloDay(answerBy) ? when.instant(answerBy) : endOf(when.day(lastDay));
  };
}
