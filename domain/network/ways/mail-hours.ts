import { isWorkingDay } from '../../groupOffers/working-days';
import { OSLO, type Temporal } from '../../time';

/** Mails go from seven in the morning up to, but not including, five in the afternoon, Oslo's time. */
const firstHour = 7;
const endHour = 17;

/** The day whose mail may go now: a Norwegian working day, within the hours; undefined at any other time. */
export function dayOfMail(now: Temporal.Instant): Temporal.PlainDate | undefined {
  const local = now.toZonedDateTimeISO(OSLO);
  const day = local.toPlainDate();
  return isWorkingDay(day) && local.hour >= firstHour && local.hour < endHour ? day : undefined;
}
