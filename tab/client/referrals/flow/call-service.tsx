import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { useWhen } from '../../app/when';
import type { Referral } from '../referral';

const useStyles = makeStyles({ call: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS } });

/**
 * The number of the service's office. While the call is owed, one press rings and writes that one rang (KB-14); it is undone by
 * another, when nobody answered. Later, and for a deputy, it only rings.
 */
export function CallService({ referral, busy = false, onCall, onUndo }: {
  referral: Referral;
  busy?: boolean;
  onCall?: () => void;
  onUndo?: () => void;
}) {
  const texts = useTexts(tabReferralFlowTexts);
  const { phone: words } = useTexts(tabDraftAndNeedTexts);
  const styles = useStyles();
  const when = useWhen();
  const { phone, orderingService, may, course } = referral;
  const owed = onCall !== undefined && may.steps.includes('logCall') && referral.state === 'sent';
  const called = onUndo !== undefined && may.steps.includes('undoCall') ? course.calledOn : undefined;
  if (phone === undefined && called === undefined) return null;
  return (
    <div className={styles.call}>
      {phone !== undefined && (
        <Button as="a" href={`tel:${phone}`} icon={<CallRegular />} onClick={owed ? onCall : undefined}>{words.call(orderingService.name)}</Button>
      )}
      {phone !== undefined && owed && <span>{texts.callIsLogged}</span>}
      {called !== undefined && (
        <>
          <Notice kind="done">{texts.calledNow(orderingService.name, when.day(called))}</Notice>
          <Button disabledFocusable={busy} onClick={onUndo}>{texts.steps.undoCall}</Button>
        </>
      )}
    </div>
  );
}
