import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { baseAgreementOperations } from '../../../contract/base-agreements';
import { referralCategory } from '../../../contract/referrals';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { todayAndLater } from '../days';
import { Choices } from '../../app/form/choices';

type Body = z.input<(typeof baseAgreementOperations)['registerBaseAgreement']['body']>;

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' } });

/** Registers an agreement: with whom, for what, and from when. */
export function AgreementForm({ baseId, services, onDone }: {
  baseId: string;
  services: readonly { readonly id: string; readonly name: string }[];
  onDone: () => void;
}) {
  const texts = useTexts(tabBaseTexts);
  const words = useTexts(tabReferralTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(baseAgreementOperations.registerBaseAgreement);
  const [partyIds, setPartyIds] = useState<readonly string[]>([]);
  const [categories, setCategories] = useState<readonly string[]>(referralCategory.options);
  const [hours, setHours] = useState(Number.NaN);
  const [validFrom, setValidFrom] = useState(() => todayAndLater(0).from);
  const [lastDay, setLastDay] = useState('');
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const body = {
    baseId, partyIds: [...partyIds], categories, validFrom,
    ...(Number.isNaN(hours) ? {} : { hoursAYear: hours }), ...(lastDay === '' ? {} : { lastDay }),
  } as Body;
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ body }, onDone); }}>
      <Choices label={texts.parties} choices={services.map(({ id, name }) => [id, name])} chosen={partyIds} error={errorOf('partyIds')} onChosen={setPartyIds} />
      <Choices
        label={texts.uses} choices={referralCategory.options.map((key) => [key, words.categories[key]])} chosen={categories} error={errorOf('categories')}
        onChosen={setCategories}
      />
      <FormField label={texts.hours} hint={texts.hoursHint} required={false} error={errorOf('hoursAYear')}><NumberInput value={hours} onChange={setHours} /></FormField>
      <FormField label={texts.firstDay} error={errorOf('validFrom')}><Input type="date" value={validFrom} onChange={(_, { value }) => setValidFrom(value)} /></FormField>
      <FormField label={texts.lastDay} hint={texts.lastDayHint} required={false} error={errorOf('lastDay')}>
        <Input type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </FormField>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <div><SendButton label={texts.registerNow} sending={change.sending} /></div>
    </form>
  );
}
