import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import type { Enrolment, OfferDetail } from '../offer';
import { useDeadline } from './use-deadline';

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
  const deadline = useDeadline(texts.offer.endOf);
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
