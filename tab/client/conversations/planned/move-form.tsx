import { Button, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AnswerOf } from '../../../contract/operation';
import { plannedOperations } from '../../../contract/planned-conversations';
import { plannedTexts } from '../../../../texts/planned';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { osloClock, osloDay } from '../../app/when';

type Planned = AnswerOf<typeof plannedOperations.planConversation>;

const useStyles = makeStyles({
  form: { width: '100%', display: 'grid', gap: tokens.spacingVerticalS },
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  field: { width: '200px', maxWidth: '100%' },
});

/** Asks for the new day and hour, in Oslo, of what is planned, from those that it has. */
export function MoveForm({ planned: { id, version, deck, startsAt }, onMoved, onClose }: {
  planned: Planned; onMoved: (moved: Planned) => void; onClose: () => void;
}) {
  const texts = useTexts(plannedTexts);
  const language = useLanguage();
  const styles = useStyles();
  const titleId = useId();
  const [date, setDate] = useState(osloDay(startsAt));
  const [time, setTime] = useState(osloClock(startsAt));
  const move = useChange(plannedOperations.movePlanned);
  const errorOf = (field: string) => (move.error instanceof Problem ? move.error.fields.find((fault) => fault.field.endsWith(field))?.detail : undefined);
  const atAField = ['date', 'time'].some((field) => errorOf(field) !== undefined);
  return (
    <div className={styles.form} role="group" aria-labelledby={titleId}>
      <strong id={titleId}>{texts.moveTitle}: {deck.title}</strong>
      <div className={styles.fields}>
        <div className={styles.field}>
          <FormField label={texts.date} required error={errorOf('date')}><Input type="date" value={date} onChange={(_, { value }) => setDate(value)} /></FormField>
        </div>
        <div className={styles.field}>
          <FormField label={texts.time} required error={errorOf('time')}><Input type="time" value={time} onChange={(_, { value }) => setTime(value)} /></FormField>
        </div>
      </div>
      {move.error !== null && !atAField && <Notice kind="refused">{sentenceOf(move.error, language)}</Notice>}
      <div className={styles.fields}>
        <Button
          appearance="primary" disabledFocusable={move.sending} icon={move.sending ? <Spinner size="tiny" /> : null}
          onClick={() => move.send({ params: { plannedId: id }, basedOn: version, body: { date, time } }, onMoved)}
        >
          {texts.moveIt}
        </Button>
        <Button onClick={onClose}>{texts.keep}</Button>
      </div>
    </div>
  );
}
