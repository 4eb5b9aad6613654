import { Caption1, makeStyles } from '@fluentui/react-components';
import { calendarStateTexts } from '../../../texts/calendar-states';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import type { bookingOperations } from '../../contract/booking';
import type { AnswerOf } from '../../contract/operation';
import { useTexts } from '../app/language';
import { Notice } from '../app/look/notice';

type Found = AnswerOf<typeof bookingOperations.findSlots>;
type Fault = NonNullable<Found['calendars'][number]['fault']>;

const useStyles = makeStyles({ reasons: { margin: '4px 0 0', paddingLeft: '20px' } });

/** What the hours rest on: how old what was read of the calendars is, whose could not be read, and who can mend it. */
export function CalendarStates({ calendars, calendarUnknown }: Pick<Found, 'calendars' | 'calendarUnknown'>) {
  const texts = useTexts(calendarStateTexts);
  const { calendarUnknown: sentence, and } = useTexts(tabReferralTexts);
  const styles = useStyles();
  const ages = calendars.flatMap(({ readMinutesAgo }) => readMinutesAgo ?? []);
  const oldest = texts.ago(Math.max(0, ...ages));
  const together = (people: readonly { label: string }[]) => people.map(({ label }) => label).join(and);
  return (
    <>
      {(calendarUnknown.length > 0 || calendars.some(({ fault }) => fault !== null)) && (
        <Notice kind="note">
          {calendarUnknown.length > 0 && sentence(together(calendarUnknown))}
          <ul className={styles.reasons}>
            {byFault(calendars).map(({ fault, people, readMinutesAgo }) => (
              <li key={fault}>
                {together(people)}: {texts.faults[fault]} {readMinutesAgo !== null && texts.usedAllTheSame(texts.ago(readMinutesAgo))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {ages.length > 0 && <Caption1>{ages.length === 1 ? texts.readOne(oldest) : texts.readSeveral(oldest)}</Caption1>}
    </>
  );
}

/** People with the same fault are named together. */
function byFault(calendars: Found['calendars']) {
  const groups = new Map<Fault, { fault: Fault; people: Found['calendars'][number]['person'][]; readMinutesAgo: number | null }>();
  for (const { fault, person, readMinutesAgo } of calendars) {
    if (fault === null) continue;
    const group = groups.get(fault) ?? { fault, people: [], readMinutesAgo: null };
    group.people.push(person);
    group.readMinutesAgo = readMinutesAgo === null ? group.readMinutesAgo : Math.max(readMinutesAgo, group.readMinutesAgo ?? 0);
    groups.set(fault, group);
  }
  return [...groups.values()];
}
