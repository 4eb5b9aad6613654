import { Button, Caption1, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { tabMeetingTexts } from '../../../../texts/tab-meeting';
import { useHost } from '../../app/host-context';
import { useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { addressOfPage } from '../../app/routing/addresses';

const useStyles = makeStyles({ show: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' } });

/** Shows a discussion to everybody in the meeting: on Teams' stage, or in a window to be shared where Teams does not do it. */
export function ShowToAll({ conversationId }: { conversationId: string }) {
  const texts = useTexts(tabMeetingTexts);
  const styles = useStyles();
  const { shareToStage } = useHost();
  const [outcome, setOutcome] = useState<'shared' | 'notShared'>();
  const page = addressOfPage(`stage/${conversationId}`);
  const byHand = shareToStage === undefined || outcome === 'notShared';
  return (
    <div className={styles.show}>
      {shareToStage !== undefined && (
        <Button onClick={() => { shareToStage(new URL(page, location.href).href).then(() => setOutcome('shared'), () => setOutcome('notShared')); }}>{texts.share}</Button>
      )}
      {outcome !== undefined && <Notice kind={outcome === 'shared' ? 'done' : 'refused'}>{texts[outcome]}</Notice>}
      {byHand && <Link href={page} target="_blank">{texts.open}</Link>}
      {byHand && <Caption1>{texts.openHint}</Caption1>}
    </div>
  );
}
