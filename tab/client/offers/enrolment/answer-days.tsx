import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { enrolmentOperations } from '../../../contract/enrolment';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

const useStyles = makeStyles({ days: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' } });

/** How many working days a place is held for an answer, in the whole network. */
export function AnswerDays({ networkId, days }: { networkId: string; days: number }) {
  const texts = useTexts(tabEnrolmentTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(enrolmentOperations.setAnswerDays);
  const [workingDays, setWorkingDays] = useState(days);
  return (
    <Panel title={texts.answerDays}>
      <Caption1>{texts.answerDaysHint}</Caption1>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <Notice kind="done" onClose={change.forget}>{texts.saved}</Notice>}
      <div className={styles.days}>
        <FormField label={texts.workingDays}><NumberInput value={workingDays} onChange={setWorkingDays} /></FormField>
        <Button disabledFocusable={change.sending} onClick={() => { change.forget(); change.send({ params: { networkId }, body: { workingDays } }); }}>{texts.save}</Button>
      </div>
    </Panel>
  );
}
