import { Body1, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { sharingTexts } from '../../../../texts/sharing';
import { tabSharingTexts } from '../../../../texts/tab-sharing';
import { sharingOperations } from '../../../contract/sharing';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Notice } from '../../app/look/notice';
import { useRowStyles } from '../../app/look/rows';
import { AnswerMark } from './own-figures';

type Seen = z.output<typeof sharingOperations.seeFiguresEdition.answer>;
type Receivers = z.output<typeof sharingOperations.seeSharedFigures.answer>['receivers'];

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'end' },
});

/** The coordinator's way to release an edition, to see what services have answered, and to take the release back. */
export function ReleasePart({ seen: { edition, answers }, receivers }: { seen: Seen; receivers: Receivers }) {
  const texts = useTexts(tabSharingTexts);
  const words = useTexts(sharingTexts);
  const language = useLanguage();
  const styles = useStyles();
  const rows = useRowStyles();
  const [receiver, setReceiver] = useState(receivers[0]?.id ?? '');
  const release = useChange(sharingOperations.releaseEdition);
  const end = useChange(sharingOperations.endRelease);
  const isReleased = edition.release !== null && edition.release.endedAt === null;
  const error = release.error ?? end.error;
  if (!isReleased && !edition.latest) return null;
  return (
    <div className={styles.part}>
      {!isReleased && (
        <form noValidate className={styles.part} onSubmit={(event) => { event.preventDefault(); release.send({ params: { editionId: edition.id }, basedOn: edition.version, body: { receiverId: receiver } }); }}>
          <Subtitle2 as="h3">{texts.release}</Subtitle2>
          <Body1 as="p" block>{texts.releaseRule}</Body1>
          <div className={styles.fields}>
            <FormField label={texts.receiver}>
              <Select value={receiver} onChange={(_, { value }) => setReceiver(value)}>
                {receivers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </Select>
            </FormField>
            <SendButton label={texts.releaseNow} sending={release.sending} />
          </div>
        </form>
      )}
      {isReleased && (
        <>
          <Subtitle2 as="h3">{texts.answers}</Subtitle2>
          <ul className={rows.list}>
            {answers.map(({ serviceId, service, shares }) => <li key={serviceId} className={rows.row}><span className={rows.grow}>{service}</span><AnswerMark shares={shares} /></li>)}
          </ul>
          <div>
            <ConfirmButton
              label={texts.endRelease} name={texts.endReleaseOf(words.period(edition.period))} question={texts.endReleaseQuestion} explanation={texts.endReleaseText}
              confirm={texts.endRelease} busy={end.sending} onConfirm={() => end.send({ params: { editionId: edition.id }, basedOn: edition.version })}
            />
          </div>
        </>
      )}
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
    </div>
  );
}
