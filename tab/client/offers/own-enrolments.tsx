import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { ConfirmButton } from '../app/look/confirm';
import { Mark } from '../app/look/mark';
import { useRowStyles } from '../app/look/rows';
import type { Enrolment, OfferDetail } from './offer';

const useStyles = makeStyles({ code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, minWidth: '96px' } });

const looks = { placed: 'good', offered: 'about', waiting: 'waiting', withdrawn: 'over', lapsed: 'over' } as const;

/** What the reader's service has enrolled, by code, with a way to give a place back. */
export function OwnEnrolments({ offer, busy, onWithdraw }: {
  offer: OfferDetail;
  busy: boolean;
  onWithdraw: (enrolmentId: string) => void;
}) {
  const texts = useTexts(tabOfferTexts);
  const styles = useStyles();
  const rows = useRowStyles();
  return (
    <>
      {offer.ownEnrolments.length === 0 && <Body1 as="p" block>{texts.yoursNone}</Body1>}
      {offer.ownEnrolments.length > 0 && (
        <ul className={rows.list} aria-label={texts.yours}>
          {offer.ownEnrolments.map((enrolment) => (
            <li key={enrolment.id} className={rows.row}>
              <Body1Strong className={styles.code}>{enrolment.code}</Body1Strong>
              <span className={rows.grow}><Mark look={looks[enrolment.status]}>{statusOf(enrolment, texts)}</Mark></span>
              {offer.may.withdraw && enrolment.status !== 'withdrawn' && enrolment.status !== 'lapsed' && (
                <ConfirmButton
                  label={texts.withdraw}
                  name={texts.withdrawCode(enrolment.code)}
                  question={texts.withdrawQuestion(enrolment.code)}
                  explanation={enrolment.status === 'waiting' ? texts.withdrawWaiting : texts.withdrawPlaced}
                  confirm={texts.withdraw}
                  busy={busy}
                  onConfirm={() => onWithdraw(enrolment.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function statusOf({ status, positionInLine }: Enrolment, texts: (typeof tabOfferTexts)['nb']): string {
  if (status === 'placed') return texts.placed;
  if (status === 'offered') return texts.offered;
  if (status === 'lapsed') return texts.lapsed;
  if (status === 'withdrawn') return texts.withdrawn;
  return positionInLine === undefined ? texts.waitingOnly : texts.waiting(positionInLine);
}
