import { Body1, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Controller } from 'react-hook-form';
import type { z } from 'zod';
import { type evaluation, evaluationAnswer, evaluationOperations, longestSentence } from '../../../contract/afterwards-evaluation';
import { evaluationTexts } from '../../../../texts/afterwards-evaluation';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useContractForm } from '../../app/form/contract-form';
import { ErrorSummary } from '../../app/form/error-summary';
import { beyondFields, fieldId } from '../../app/form/form-errors';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { useWhen } from '../../app/when';

type Seen = z.output<typeof evaluation>;
type Score = keyof (typeof evaluationTexts)['nb']['scores'];

const questions = ['useful', 'fitting', 'practical', 'recommended'] as const;
const scores: readonly Score[] = [1, 2, 3, 4, 5];

type EvaluationFields = Record<(typeof questions)[number], Score | null> & { sentence: string };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '640px' },
});

/** The questions, for who has not answered. The sentence has no way past the guard's warning: who accepted it would be written down. */
export function EvaluationForm({ offerId, seen }: { offerId: string; seen: Seen }) {
  const texts = useTexts(evaluationTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const sending = useChange(evaluationOperations.answerEvaluation);
  const { control, faults, submit } = useContractForm<EvaluationFields, z.output<typeof evaluationAnswer>>(evaluationAnswer, {
    defaults: { useful: null, fitting: null, practical: null, recommended: null, sentence: '' },
    refused: sending.error,
    onSend: (body) => sending.send({ params: { offerId }, body }),
  });
  const questionNames = Object.fromEntries(questions.map((question, at) => [question, texts.questionNumber(at + 1)]));
  if (sending.answer !== undefined) return <News>{texts.thanks}</News>;
  if (!seen.mayAnswer) return null;
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <Body1 as="p" block>{texts.intro} {texts.until(when.instant(seen.closesAt ?? ''))}</Body1>
      <Body1 as="p" block>{texts.anonymous}</Body1>
      <ErrorSummary faults={faults} names={{ ...questionNames, sentence: texts.sentence }} />
      {questions.map((question, at) => (
        <Controller
          key={question} control={control} name={question}
          render={({ field, fieldState }) => (
            <FormField label={`${at + 1}. ${texts.questions[question]}`} error={fieldState.error?.message}>
              <RadioGroup value={field.value === null ? '' : String(field.value)} onChange={(_, { value }) => field.onChange(Number(value))}>
                {scores.map((score) => (
                  <Radio key={score} value={String(score)} label={texts.scores[score]} {...(score === 1 ? { id: fieldId(question) } : {})} />
                ))}
              </RadioGroup>
            </FormField>
          )}
        />
      ))}
      <Controller
        control={control} name="sentence"
        render={({ field, fieldState }) => (
          <FormField label={texts.sentence} hint={texts.sentenceHint} required={false} error={fieldState.error?.message}>
            <Input id={fieldId('sentence')} value={field.value} maxLength={longestSentence} autoComplete="off" onChange={(_, { value }) => field.onChange(value)} />
          </FormField>
        )}
      />
      {beyondFields(sending.error) !== null && <Notice kind="refused">{sentenceOf(sending.error, language)}</Notice>}
      <div><SendButton label={texts.send} sending={sending.sending} /></div>
    </form>
  );
}
