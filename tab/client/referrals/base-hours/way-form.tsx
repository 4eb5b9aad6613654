import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { Temporal } from 'temporal-polyfill';
import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { hoursOperations } from '../../../contract/hours';
import type { BodyOf } from '../../../contract/operation';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { todayAndLater } from '../days';

type Why = BodyOf<typeof hoursOperations.adjustWay>['why'];

interface ServedNetwork {
  readonly id: string;
  readonly name: string;
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))' },
});

/** Says how long a way takes in a network, why, and for which days. */
export function WayForm({ baseId, networks, onDone }: { baseId: string; networks: readonly ServedNetwork[]; onDone: () => void }) {
  const { ways: texts } = useTexts(tabBaseHoursTexts);
  const { choose } = useTexts(tabFormTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(hoursOperations.adjustWay);
  const empty = () => ({ one: '', other: '', minutes: Number.NaN, why: 'ferry' as Why, from: todayAndLater(0).from, last: '' });
  const [networkId, setNetworkId] = useState(networks[0]?.id ?? '');
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const put = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const { one, other, minutes, why, from, last } = typed;
  const isWhole = one !== '' && other !== '' && !Number.isNaN(minutes) && from !== '';
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const to = last === '' ? null : Temporal.PlainDate.from(last).add({ days: 1 }).toString();
    change.send({ params: { baseId }, body: { networkId, one, other, minutes, why, from, to } }, () => {
      setTyped(empty());
      setTried(false);
      onDone();
    });
  };
  const place = (name: 'one' | 'other', label: string) => (
    <FormField label={label} required={false} error={tried && typed[name] === '' ? 'chooseOne' : undefined}>
      <Select value={typed[name]} onChange={(_, { value }) => put({ [name]: value })}>
        <option value="">{choose}</option>
        {networks.find(({ id }) => id === networkId)?.municipalities.map(({ number, name: called }) => <option key={number} value={number}>{called}</option>)}
      </Select>
    </FormField>
  );
  return (
    <form noValidate className={styles.form} onSubmit={save}>
      <div className={styles.fields}>
        {networks.length > 1 && (
          <FormField label={texts.network} required={false}>
            <Select value={networkId} onChange={(_, { value }) => { setNetworkId(value); put({ one: '', other: '' }); }}>
              {networks.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        {place('one', texts.one)}
        {place('other', texts.other)}
        <FormField label={texts.minutes} required={false} error={tried && Number.isNaN(minutes) ? 'numberIsMissing' : undefined}>
          <NumberInput min={0} value={minutes} onChange={(value) => put({ minutes: value })} />
        </FormField>
        <FormField label={texts.reason} required={false}>
          <Select value={why} onChange={(_, { value }) => put({ why: value as Why })}>
            {Object.entries(texts.whyChoice).map(([key, label]) => <option key={key} value={key}>{label}</option>)}
          </Select>
        </FormField>
        <FormField label={texts.firstDay} required={false} error={tried && from === '' ? 'dateIsMissing' : undefined}>
          <Input type="date" value={from} onChange={(_, { value }) => put({ from: value })} />
        </FormField>
        <FormField label={texts.lastDay} hint={texts.lastDayHint} required={false}>
          <Input type="date" min={from} value={last} onChange={(_, { value }) => put({ last: value })} />
        </FormField>
      </div>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <div><SendButton label={texts.add} sending={change.sending} /></div>
    </form>
  );
}
