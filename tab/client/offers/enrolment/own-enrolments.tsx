import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import { useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { useRowStyles } from '../../app/look/rows';
import type { Enrolment, OfferDetail } from '../offer';

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, minWidth: '96px' },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
});

const looks = { placed: 'good', offered: 'waiting', waiting: 'waiting', withdrawn: 'over', lapsed: 'over', requested: 'about', declined: 'over' } as const;
const standing: ReadonlySet<Enrolment['status']> = new Set(['requested', 'placed', 'offered', 'waiting']);

/** What the reader's service has enrolled, by code: how it stands, how many come, and a way to give the place back. */
export function OwnEnrolments({ offer, busy, onWithdraw, onParticipants }: {
  offer: OfferDetail;
  busy: boolean;
  onWithdraw: (enrolmentId: string) => void;
  onParticipants: (enrolmentId: string, count: number) => void;
}) {
  const texts = useTexts(tabOfferTexts);
  const own = useTexts(tabEnrolmentTexts);
  const styles = useStyles();
  const rows = useRowStyles();
  if (offer.ownEnrolments.length === 0) return <Body1 as="p" block>{texts.yoursNone}</Body1>;
  return (
    <ul className={rows.list} aria-label={texts.yours}>
      {offer.ownEnrolments.map((enrolment) => {
        const { id, code, status, participants } = enrolment;
        const others = offer.ownEnrolments.filter((one) => one.householdId === enrolment.householdId && one.id !== id).map((one) => one.code);
        const stands = offer.may.withdraw && standing.has(status);
        return (
          <li key={id} className={rows.row}>
            <Body1Strong className={styles.code}>{code}</Body1Strong>
            <span className={rows.grow}>
              <span className={styles.marks}>
                <Mark look={looks[status]}>{statusOf(enrolment, texts)}</Mark>
                {enrolment.priority === 'first' && status === 'waiting' && <Mark look="about">{own.first}</Mark>}
                <span className={rows.quiet}>{[own.coming(participants), ...(others.length === 0 ? [] : [own.withOthers(others.join(', '))])].join(' · ')}</span>
              </span>
            </span>
            {stands && (
              <Button
                disabledFocusable={busy} aria-label={participants === 2 ? own.comeOneFor(code) : own.comeTwoFor(code)}
                onClick={() => onParticipants(id, participants === 2 ? 1 : 2)}
              >
                {participants === 2 ? own.comeOne : own.comeTwo}
              </Button>
            )}
            {stands && (
              <ConfirmButton
                label={texts.withdraw} name={texts.withdrawCode(code)} question={texts.withdrawQuestion(code)}
                explanation={status === 'waiting' || status === 'requested' ? texts.withdrawWaiting : texts.withdrawPlaced} confirm={texts.withdraw} busy={busy}
                onConfirm={() => onWithdraw(id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function statusOf({ status, positionInLine }: Enrolment, texts: (typeof tabOfferTexts)['nb']): string {
  if (status !== 'waiting') return texts[status];
  return positionInLine === undefined ? texts.waitingOnly : texts.waiting(positionInLine);
}
