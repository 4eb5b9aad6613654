import { Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { hoursOperations } from '../../../contract/hours';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { HourDialog } from '../booked/hour-dialog';
import { todayAndLater } from '../days';
import type { Load } from './loads-panel';

type Consent = Load['terms']['consent'];

/** Asks what is agreed with one counsellor, from which day: who says yes, where they are employed, and how much is lent. */
export function TermsDialog({ baseId, person, terms, services, onSaved }: {
  baseId: string;
  person: Load['person'];
  terms: Load['terms'];
  services: readonly { readonly id: string; readonly name: string }[];
  onSaved: () => void;
}) {
  const { terms: texts } = useTexts(tabBaseHoursTexts);
  const language = useLanguage();
  const change = useChange(hoursOperations.agreeTerms);
  const kept = () => ({
    consent: terms.consent, ownServiceId: terms.ownServiceId ?? '', from: todayAndLater(0).from,
    lent: terms.lentMinutesAWeek === null ? '' : String(terms.lentMinutesAWeek / 60),
  });
  const [typed, setTyped] = useState(kept);
  const put = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => {
    if (typed.from === '') return false;
    change.send({
      params: { baseId, personId: person.id },
      body: {
        from: typed.from, consent: typed.consent, ownServiceId: typed.ownServiceId === '' ? null : typed.ownServiceId,
        lentMinutesAWeek: typed.lent === '' ? null : Math.round(Number(typed.lent) * 60),
      },
    }, onSaved);
    return true;
  };
  return (
    <>
      <HourDialog
        label={texts.change} name={texts.changeOf(person.label)} question={`${texts.question} ${person.label}`} explanation={texts.explanation} busy={change.sending}
        onOpen={(open) => { if (open) { change.forget(); setTyped(kept()); } }} onSend={send}
      >
        <FormField label={texts.ownService} required={false}>
          <Select value={typed.ownServiceId} onChange={(_, { value }) => put({ ownServiceId: value })}>
            <option value="">{texts.noService}</option>
            {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.consent} required={false}>
          <RadioGroup value={typed.consent} onChange={(_, { value }) => put({ consent: value as Consent })}>
            {Object.entries(texts.consents).map(([key, label]) => <Radio key={key} value={key} label={label} />)}
          </RadioGroup>
        </FormField>
        <FormField label={texts.lent} hint={texts.lentHint} required={false}>
          <Input type="number" inputMode="decimal" min={0} max={40} step={0.5} value={typed.lent} onChange={(_, { value }) => put({ lent: value })} />
        </FormField>
        <FormField label={texts.from} required={false}><Input type="date" value={typed.from} onChange={(_, { value }) => put({ from: value })} /></FormField>
      </HourDialog>
      {change.error !== null && (
        <div style={{ flexBasis: '100%' }}>
          <Notice kind="refused">{errorOf('lentMinutesAWeek') ?? errorOf('ownServiceId') ?? sentenceOf(change.error, language)}</Notice>
        </div>
      )}
    </>
  );
}
