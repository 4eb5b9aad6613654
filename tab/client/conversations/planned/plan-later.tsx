import { Body1, Button, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BodyOf } from '../../../contract/operation';
import { plannedOperations } from '../../../contract/planned-conversations';
import { plannedTexts } from '../../../../texts/planned';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  field: { width: '200px', maxWidth: '100%' },
});

/** Plans what has been chosen for a day and an hour in Oslo, instead of starting it at once. */
export function PlanLater({ chosen }: { chosen: Omit<BodyOf<typeof plannedOperations.planConversation>, 'date' | 'time'> | undefined }) {
  const texts = useTexts(plannedTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const plan = useChange(plannedOperations.planConversation);
  const errorOf = (field: string) => (plan.error instanceof Problem ? plan.error.fields.find((fault) => fault.field.endsWith(field))?.detail : undefined);
  const atAField = ['date', 'time'].some((field) => errorOf(field) !== undefined);
  return (
    <Panel title={texts.instead}>
      <Body1 as="p" block>{texts.insteadHint}</Body1>
      {plan.answer !== undefined && <News key={plan.answer.id} onClose={plan.forget}>{texts.planned(when.instant(plan.answer.startsAt))}</News>}
      <div className={styles.fields}>
        <div className={styles.field}>
          <FormField label={texts.date} required={false} error={errorOf('date')}><Input type="date" value={date} onChange={(_, { value }) => setDate(value)} /></FormField>
        </div>
        <div className={styles.field}>
          <FormField label={texts.time} required={false} error={errorOf('time')}><Input type="time" value={time} onChange={(_, { value }) => setTime(value)} /></FormField>
        </div>
      </div>
      {plan.error !== null && !atAField && <Notice kind="refused">{sentenceOf(plan.error, language)}</Notice>}
      <div>
        <Button
          size="large" disabledFocusable={plan.sending || chosen === undefined} icon={plan.sending ? <Spinner size="tiny" /> : null}
          onClick={() => { if (chosen !== undefined) plan.send({ body: { ...chosen, date, time } }); }}
        >
          {texts.plan}
        </Button>
      </div>
    </Panel>
  );
}
