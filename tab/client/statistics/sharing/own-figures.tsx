import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import { tabSharingTexts } from '../../../../texts/tab-sharing';
import { sharingOperations } from '../../../contract/sharing';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { useRowStyles } from '../../app/look/rows';

type Seen = z.output<typeof sharingOperations.seeFiguresEdition.answer>;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What became of the question about a service's own figures. */
export function AnswerMark({ shares }: { shares: boolean | null }) {
  const { answer } = useTexts(tabSharingTexts);
  if (shares === null) return <Mark look="waiting">{answer.none}</Mark>;
  return shares ? <Mark look="good">{answer.yes}</Mark> : <Mark look="over">{answer.no}</Mark>;
}

/** The numbers of a leader's own services, and whether they are shared: one click each way. */
export function OwnFigures({ seen: { edition, own } }: { seen: Seen }) {
  const texts = useTexts(tabSharingTexts);
  const language = useLanguage();
  const styles = useStyles();
  const rows = useRowStyles();
  const change = useChange(sharingOperations.answerSharing);
  const isReleased = edition.release !== null && edition.release.endedAt === null;
  const send = (serviceId: string, shares: boolean) => { change.forget(); change.send({ params: { editionId: edition.id }, body: { serviceId, shares } }); };
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{texts.own}</Subtitle2>
      <Body1 as="p" block>{texts.ownRule}</Body1>
      <ul className={rows.list}>
        {own.map(({ serviceId, service, received, helped, shares }) => (
          <li key={serviceId} className={rows.row}>
            <span className={rows.grow}><strong>{service}</strong><br />{texts.ownCounts(received, helped)}</span>
            {isReleased && <AnswerMark shares={shares} />}
            {isReleased && (
              <span className={styles.buttons}>
                {shares !== true && <Button appearance="primary" aria-label={texts.shareOf(service)} disabledFocusable={change.sending} onClick={() => send(serviceId, true)}>{texts.share}</Button>}
                {shares === null && <Button aria-label={texts.shareNotOf(service)} disabledFocusable={change.sending} onClick={() => send(serviceId, false)}>{texts.shareNot}</Button>}
                {shares === true && <Button aria-label={texts.takeBackOf(service)} disabledFocusable={change.sending} onClick={() => send(serviceId, false)}>{texts.takeBack}</Button>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
    </div>
  );
}
