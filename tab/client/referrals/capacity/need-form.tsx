import { Body1, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { baseCapacityOperations } from '../../../contract/base-capacity';
import { referralCategory, referralReason } from '../../../contract/referrals';
import { referralFlowTexts } from '../../../../texts/referral-flow';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { SeenBase } from './capacity-now';

type Body = z.input<(typeof baseCapacityOperations)['reportNeed']['body']>;
const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' } });

/** Three choices: how many, of which category, and why. */
export function NeedForm({ bases }: { bases: readonly SeenBase[] }) {
  const { need: texts, service } = useTexts(tabDraftAndNeedTexts);
  const words = useTexts(tabReferralTexts);
  const { reasons } = useTexts(referralFlowTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(baseCapacityOperations.reportNeed);
  const ways = bases.flatMap(({ base, services }) => services.map((one) => ({ key: `${one.id} ${base.id}`, serviceId: one.id, baseId: base.id, name: `${one.name} → ${base.name}` })));
  const [way, setWay] = useState(ways[0]?.key ?? '');
  const [category, setCategory] = useState<string>(referralCategory.options[0] ?? '');
  const [reason, setReason] = useState<string>(referralReason.options[0] ?? '');
  const [count, setCount] = useState(1);
  const chosen = ways.find(({ key }) => key === way);
  if (chosen === undefined) return null;
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const body = { serviceId: chosen.serviceId, baseId: chosen.baseId, category, reason, count: Number.isNaN(count) ? 0 : count } as Body;
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{texts.rule}</Body1>
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ body }, () => setCount(1)); }}>
        {ways.length > 1 && (
          <FormField label={service}>
            <Select value={way} onChange={(_, { value }) => setWay(value)}>{ways.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}</Select>
          </FormField>
        )}
        <FormField label={words.category} error={errorOf('category')}>
          <Select value={category} onChange={(_, { value }) => setCategory(value)}>
            {referralCategory.options.map((one) => <option key={one} value={one}>{words.categories[one]}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.reason} error={errorOf('reason')}>
          <RadioGroup value={reason} onChange={(_, { value }) => setReason(value)}>
            {referralReason.options.map((one) => <Radio key={one} value={one} label={reasons[one]} />)}
          </RadioGroup>
        </FormField>
        <FormField label={texts.count} error={errorOf('count')}><NumberInput value={count} onChange={setCount} /></FormField>
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        {change.answer !== undefined && change.error === null && <Notice kind="done">{texts.reported}</Notice>}
        <div><SendButton label={texts.report} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}
