import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { osloDay, useWhen } from '../../app/when';
import type { Enrolment, OfferDetail } from '../offer';

const useStyles = makeStyles({
  offer: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: '12px 16px', borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** Places that are held for the service's homes, each with a yes and a no; nothing where there are none. */
export function PlaceOffers({ offer, busy, onAnswer }: {
  offer: OfferDetail;
  busy: boolean;
  onAnswer: (enrolmentId: string, answer: 'accept' | 'decline') => void;
}) {
  const texts = useTexts(tabEnrolmentTexts);
  const styles = useStyles();
  const deadline = useDeadline();
  const asked = offer.ownEnrolments.filter(({ status }) => status === 'offered');
  const households = [...new Set(asked.map(({ householdId }) => householdId))].map((id) => asked.filter(({ householdId }) => householdId === id));
  return (
    <>
      {households.map((homes) => {
        const codes = homes.map(({ code }) => code).join(', ');
        const { id = '', answerBy = '' } = homes[0] ?? {};
        return (
          <div key={id} className={styles.offer} role="group" aria-label={`${texts.offer.title}: ${codes}`}>
            <Body1Strong>{texts.offer.title}</Body1Strong>
            <Body1>{texts.offer.text(codes, `${texts.homes(homes.length)}, ${texts.coming(comingOf(homes))}`)} {texts.offer.until(deadline(answerBy))}</Body1>
            <div className={styles.answers}>
              <Button appearance="primary" aria-label={texts.offer.acceptFor(codes)} disabledFocusable={busy} onClick={() => onAnswer(id, 'accept')}>
                {texts.offer.accept}
              </Button>
              <ConfirmButton
                label={texts.offer.decline} name={texts.offer.declineFor(codes)} question={texts.offer.question(codes)}
                explanation={texts.offer.explanation} confirm={texts.offer.decline} busy={busy} onConfirm={() => onAnswer(id, 'decline')}
              />
            </div>
          </div>
        );
      })}
    </>
  );
}

function comingOf(homes: readonly Enrolment[]): number {
  return homes.reduce((sum, { participants }) => sum + participants, 0);
}

/** «utgangen av torsdag 3. desember 2026» where the day ends, else the hour. */
function useDeadline(): (answerBy: string) => string {
  const texts = useTexts(tabEnrolmentTexts);
  const when = useWhen();
  return (answerBy) => {
    const lastDay = osloDay(new Date(Date.parse(answerBy) - 1_000).toISOString());
    return lastDay === osloDay(answerBy) ? when.instant(answerBy) : texts.offer.endOf(when.day(lastDay));
  };
}
