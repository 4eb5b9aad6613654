import { Button, Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { programmeValues, staffingCatalogueOperations, type catalogueProgramme } from '../../../contract/staffing-catalogue';
import { tabProgrammeTexts } from '../../../../texts/tab-programmes';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { errorKeyOf } from '../../app/form/error-keys';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';

type Values = Omit<z.output<typeof programmeValues>, 'acceptWarning'>;
type Programme = z.output<typeof catalogueProgramme>;
type NumberField = 'sessions' | 'minutes' | 'capacity' | 'weeksBetween' | 'leaders';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** A programme that nothing is said of yet but what is most usual. */
export const emptyProgramme: Values = {
  titleNb: '', titleNn: '', capacityUnit: 'fosterHome', sessions: 6, minutes: 120, capacity: 6, weeksBetween: 1, leaders: 2, requires: 'none', gathering: false, retired: false,
};

/** Changes a programme of the network's catalogue, or makes one of its own. A refusal leaves everything typed as it is. */
export function ProgrammeForm({ networkId, from, onDone, onCancel }: {
  networkId: string;
  from: Values | Programme;
  onDone: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts(tabProgrammeTexts);
  const language = useLanguage();
  const styles = useStyles();
  const warning = useAcceptedWarning();
  const addition = useChange(staffingCatalogueOperations.addProgramme);
  const change = useChange(staffingCatalogueOperations.changeProgramme);
  const [values, setValues] = useState<Values>(() => valuesOf(from));
  const [missed, setMissed] = useState<Readonly<Record<string, string>>>({});
  const refused = addition.error ?? change.error;
  const sending = addition.sending || change.sending;
  const errorOf = (field: string) =>
    missed[field] ?? (refused instanceof Problem ? refused.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => {
    // Most programmes are called the same in both; what is not filled in is.
    const whole = { ...values, titleNn: values.titleNn.trim() === '' ? values.titleNb : values.titleNn, ...warning.accepted() };
    const checked = programmeValues.safeParse(whole, { error: errorKeyOf });
    setMissed(checked.success ? {} : Object.fromEntries(checked.error.issues.map(({ path, message }) => [String(path[0]), message])));
    if (!checked.success) return;
    const params = { networkId };
    if ('key' in from) change.send({ params: { ...params, programmeKey: from.key }, basedOn: from.version, body: whole }, onDone);
    else addition.send({ params, body: whole }, onDone);
  };
  const number = (name: NumberField, hint?: string) => (
    <FormField label={texts[name]} hint={hint} error={errorOf(name)}>
      <NumberInput value={values[name]} onChange={(value) => setValues({ ...values, [name]: value })} />
    </FormField>
  );
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); warning.noticing(event); send(); }}>
      <div className={styles.fields}>
        <FormField label={texts.titleNb} hint={texts.noNames} error={errorOf('titleNb')}>
          <Input value={values.titleNb} onChange={(_, { value }) => setValues({ ...values, titleNb: value })} />
        </FormField>
        <FormField label={texts.titleNn} required={false} error={errorOf('titleNn')}>
          <Input value={values.titleNn} onChange={(_, { value }) => setValues({ ...values, titleNn: value })} />
        </FormField>
        {number('sessions')}
        {number('weeksBetween')}
        {number('minutes')}
        <FormField label={texts.capacityUnit}>
          <Select value={values.capacityUnit} onChange={(_, { value }) => setValues({ ...values, capacityUnit: value === 'person' ? 'person' : 'fosterHome' })}>
            {(['fosterHome', 'person'] as const).map((unit) => <option key={unit} value={unit}>{texts.units[unit]}</option>)}
          </Select>
        </FormField>
        {number('capacity')}
        {number('leaders', texts.leadersHint)}
        <FormField label={texts.requires}>
          <Select value={values.requires} onChange={(_, { value }) => setValues({ ...values, requires: requirementOf(value) })}>
            {requirements.map((one) => <option key={one} value={one}>{texts.requirements[one]}</option>)}
          </Select>
        </FormField>
      </div>
      <Checkbox label={texts.isGathering} checked={values.gathering} onChange={(_, { checked }) => setValues({ ...values, gathering: checked === true })} />
      <Checkbox label={texts.inUse} checked={!values.retired} onChange={(_, { checked }) => setValues({ ...values, retired: checked !== true })} />
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      <div className={styles.buttons}>
        <SendButton label={texts.save} sending={sending} />
        <SendAnyway refused={refused} sending={sending} />
        <Button size="large" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

const requirements = ['none', 'training', 'certificate'] as const;

function requirementOf(text: string): Values['requires'] {
  return requirements.find((one) => one === text) ?? 'none';
}

function valuesOf({ titleNb, titleNn, capacityUnit, sessions, minutes, capacity, weeksBetween, leaders, requires, gathering, retired }: Values | Programme): Values {
  return { titleNb, titleNn, capacityUnit, sessions, minutes, capacity, weeksBetween, leaders, requires, gathering, retired };
}
