import { makeStyles, tokens } from '@fluentui/react-components';
import { referralDeadlineTexts } from '../../../texts/referral-deadlines';
import { useTexts } from '../app/language';
import { Mark } from '../app/look/mark';
import { useWhen } from '../app/when';
import type { Referral } from './referral';

const useStyles = makeStyles({ late: { fontWeight: tokens.fontWeightSemibold } });

/** Until when the base owes the next step, or that the day has passed, in words. */
export function Due({ deadline }: { deadline: Referral['deadline'] }) {
  const texts = useTexts(referralDeadlineTexts);
  const styles = useStyles();
  const when = useWhen();
  if (deadline === undefined) return null;
  const words = deadline.late ? texts.late : texts.due;
  return <span className={deadline.late ? styles.late : undefined}>{words[deadline.step](when.day(deadline.dueOn))}</span>;
}

/** Stands where a referral cannot wait for its turn. */
export function UrgentMark({ urgent }: { urgent: boolean }) {
  const texts = useTexts(referralDeadlineTexts);
  return urgent ? <Mark look="waiting">{texts.urgent}</Mark> : null;
}
