import { Body1, Button, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { accessOperations } from '../../../contract/access';
import { accessTexts } from '../../../../texts/access';
import { networkTexts } from '../../../../texts/network';
import { useChange, type Change } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { osloDay, useWhen } from '../../app/when';
import type { AccessRequest } from './own-requests';

const useStyles = makeStyles({
  request: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, letterSpacing: '0.1em' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
});

/** Who asks for access to what the reader heads: by the code that they say on the telephone. */
export function RequestsToAnswer({ requests }: { requests: readonly AccessRequest[] }) {
  const texts = useTexts(accessTexts);
  const language = useLanguage();
  const answer = useChange(accessOperations.answerAccess);
  const [said, setSaid] = useState('');
  return (
    <Panel title={texts.toAnswer}>
      {answer.error !== null && <Notice kind="refused">{answer.error instanceof Problem && answer.error.fields[0] !== undefined ? answer.error.fields[0].detail : sentenceOf(answer.error, language)}</Notice>}
      {said !== '' && <News onClose={() => setSaid('')}>{said}</News>}
      <Body1 as="p" block>{requests.length === 0 ? texts.nobodyAsks : texts.toAnswerIntro}</Body1>
      {requests.map((request) => <ToAnswer key={request.id} request={request} answer={answer} onSaid={setSaid} />)}
    </Panel>
  );
}

function ToAnswer({ request: { id, role, placeName, askedAt, code }, answer, onSaid }: {
  request: AccessRequest;
  answer: Change<typeof accessOperations.answerAccess>;
  onSaid: (words: string) => void;
}) {
  const texts = useTexts(accessTexts);
  const { roles } = useTexts(networkTexts);
  const styles = useStyles();
  const when = useWhen();
  const [lastDay, setLastDay] = useState('');
  const what = texts.asWhat(roles[role], placeName);
  const send = (which: 'approved' | 'declined') =>
    answer.send({ params: { requestId: id }, body: { answer: which, lastDay: which === 'approved' && lastDay !== '' ? lastDay : null } }, () => onSaid(texts.said[which]));
  return (
    <section className={styles.request} aria-label={what}>
      <Subtitle2 as="h3">{what}</Subtitle2>
      <Body1>{texts.codeLabelOther} <span className={styles.code}>{code}</span></Body1>
      <Body1>{texts.askedOn(when.date(osloDay(askedAt)))}</Body1>
      <FormField label={texts.lastDay} hint={texts.lastDayHint} required={false}>
        <Input type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </FormField>
      <div className={styles.buttons}>
        <Button appearance="primary" aria-label={texts.approveOf(what, code)} disabledFocusable={answer.sending} onClick={() => send('approved')}>{texts.approve}</Button>
        <Button aria-label={texts.declineOf(what, code)} disabledFocusable={answer.sending} onClick={() => send('declined')}>{texts.decline}</Button>
      </div>
    </section>
  );
}
