import { workingDaysAfter } from '../../groupOffers/working-days';
import { OSLO, osloDate, type Temporal } from '../../time';

/** How many working days a writer has to approve or withdraw lines after the closing. */
const workingDaysToAnswer = 2;

/** When writers can no longer answer for their lines: at the end, in Oslo, of the second working day after the closing. */
export function answersUntil(closedAt: Temporal.Instant): Temporal.Instant {
  return workingDaysAfter(osloDate(closedAt), workingDaysToAnswer).add({ days: 1 }).toZonedDateTime(OSLO).toInstant();
}
