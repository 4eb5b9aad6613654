import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assessmentOperations } from '../../../contract/assessments';
import type { AnswerOf } from '../../../contract/operation';
import { assessmentTexts } from '../../../../texts/assessments';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '480px' },
});

const kinds = ['reunificationGoal', 'contactPlan'] as const;

/** Sets up a yearly assessment: what, by when, and the case system's reference if wanted. */
export function PlanAssessmentForm({ services, onDone }: {
  services: AnswerOf<typeof assessmentOperations.listAssessments>['services'];
  onDone: () => void;
}) {
  const texts = useTexts(assessmentTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [organisationId, setOrganisationId] = useState(services[0]?.id ?? '');
  const [kind, setKind] = useState<(typeof kinds)[number]>('reunificationGoal');
  const [reference, setReference] = useState('');
  const [dueOn, setDueOn] = useState('');
  const planning = useChange(assessmentOperations.planAssessment);
  const errorOf = (field: string) => (planning.error instanceof Problem ? planning.error.fields.find((fault) => fault.field.endsWith(field))?.detail : undefined);
  const atAField = ['reference', 'dueOn'].some((field) => errorOf(field) !== undefined);
  return (
    <form
      noValidate className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        planning.send({ body: { organisationId, kind, reference, dueOn } }, () => { setReference(''); setDueOn(''); onDone(); });
      }}
    >
      {services.length > 1 && (
        <FormField label={texts.service}>
          <Select value={organisationId} onChange={(_, { value }) => setOrganisationId(value)}>
            {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </FormField>
      )}
      <FormField label={texts.kind}>
        <Select value={kind} onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? 'reunificationGoal')}>
          {kinds.map((one) => <option key={one} value={one}>{texts.kinds[one]}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.dueOn} hint={texts.dueHint} error={errorOf('dueOn')}>
        <Input type="date" value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
      </FormField>
      <FormField label={texts.reference} hint={texts.referenceHint} required={false} error={errorOf('reference')}>
        <Input value={reference} maxLength={20} autoComplete="off" onChange={(_, { value }) => setReference(value)} />
      </FormField>
      {planning.error !== null && !atAField && <Notice kind="refused">{sentenceOf(planning.error, language)}</Notice>}
      <div><SendButton label={texts.save} sending={planning.sending} /></div>
    </form>
  );
}
