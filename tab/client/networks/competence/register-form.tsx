import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { staffingCompetenceOperations } from '../../../contract/staffing-competence';
import { tabCompetenceTexts } from '../../../../texts/tab-competence';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Competence } from './competence';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** Registers what somebody holds: person, programme, training or certificate, and its days. */
export function RegisterForm({ networkId, competence, onDone, onCancel }: {
  networkId: string;
  competence: Competence;
  onDone: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts(tabCompetenceTexts);
  const forms = useTexts(tabFormTexts);
  const language = useLanguage();
  const styles = useStyles();
  const registration = useChange(staffingCompetenceOperations.registerQualification);
  const { error, sending } = registration;
  const [typed, setTyped] = useState({ personId: '', programmeKey: '', level: 'certified', validFrom: '', expiresOn: '' });
  const [tried, setTried] = useState(false);
  const missing = (field: 'personId' | 'programmeKey' | 'validFrom', key: string) =>
    (tried && typed[field] === '' ? key : error instanceof Problem ? error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const programmes = competence.programmes.filter(({ retired }) => !retired);
  const send = () => {
    setTried(true);
    const { personId, programmeKey, level, validFrom, expiresOn } = typed;
    if (personId === '' || programmeKey === '' || validFrom === '') return;
    registration.send({
      params: { networkId },
      body: { personId, programmeKey, level: level === 'trained' ? 'trained' : 'certified', validFrom, ...(expiresOn === '' ? {} : { expiresOn }) },
    }, onDone);
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <FormField label={texts.person} error={missing('personId', 'chooseOne')}>
        <Select value={typed.personId} onChange={(_, { value }) => setTyped({ ...typed, personId: value })}>
          <option value="">{forms.choose}</option>
          {competence.people.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.programme} error={missing('programmeKey', 'chooseOne')}>
        <Select value={typed.programmeKey} onChange={(_, { value }) => setTyped({ ...typed, programmeKey: value })}>
          <option value="">{forms.choose}</option>
          {programmes.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.level}>
        <Select value={typed.level} onChange={(_, { value }) => setTyped({ ...typed, level: value })}>
          {(['certified', 'trained'] as const).map((one) => <option key={one} value={one}>{texts.levels[one]}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.validFrom} error={missing('validFrom', 'dateIsMissing')}>
        <Input type="date" value={typed.validFrom} onChange={(_, { value }) => setTyped({ ...typed, validFrom: value })} />
      </FormField>
      <FormField
        label={texts.expiresOn} hint={texts.expiresHint} required={false}
        error={error instanceof Problem ? error.fields.find(({ field }) => field === 'expiresOn')?.detail : undefined}
      >
        <Input type="date" value={typed.expiresOn} onChange={(_, { value }) => setTyped({ ...typed, expiresOn: value })} />
      </FormField>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      <div className={styles.buttons}>
        <SendButton label={texts.save} sending={sending} />
        <Button size="large" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
