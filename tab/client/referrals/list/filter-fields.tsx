import { Button, Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { referralStageNames, referralStages } from '../../../contract/referral-stages';
import { referralCategory } from '../../../contract/referrals';
import { referralTexts } from '../../../../texts/referrals';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { tabReferralListTexts } from '../../../../texts/tab-referral-list';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import { narrow, useMedia } from '../../app/look/media';
import { Panel } from '../../app/look/panel';
import { countChosen, type ListFilter } from './list-filter';

const useStyles = makeStyles({
  fields: {
    display: 'grid', gap: tokens.spacingHorizontalM, alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))',
  },
  ticks: { marginTop: tokens.spacingVerticalM, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface FilterProps {
  readonly filter: ListFilter;
  readonly onChoose: (filter: ListFilter) => void;
  /** The services to choose among; no choice when there is one alone. */
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly mayBeMine: boolean;
}

/** What the list is narrowed by. On a telephone the fields stand folded, so that the list is seen first. */
export function FilterFields(props: FilterProps) {
  const texts = useTexts(tabReferralListTexts);
  const isNarrow = useMedia(narrow);
  const [open, setOpen] = useState(false);
  const fields = useId();
  const shown = open || !isNarrow;
  return (
    <search aria-label={texts.filters}>
      <Panel>
        {isNarrow && (
          <Button aria-expanded={open} aria-controls={fields} onClick={() => setOpen(!open)}>{texts.filtersChosen(countChosen(props.filter))}</Button>
        )}
        <div id={fields} hidden={!shown}>{shown && <Fields {...props} />}</div>
      </Panel>
    </search>
  );
}

function Fields({ filter, onChoose, services, mayBeMine }: FilterProps) {
  const texts = useTexts(tabReferralListTexts);
  const styles = useStyles();
  const { categories } = useTexts(referralTexts);
  const choose = (change: Partial<ListFilter>) => onChoose({ ...filter, ...change });
  return (
    <>
      <div className={styles.fields}>
        <StatusField filter={filter} onChoose={onChoose} />
        <FormField label={texts.category} required={false}>
          <Select value={filter.category ?? ''} onChange={(_, { value }) => choose({ category: value as ListFilter['category'] })}>
            <option value="">{texts.every}</option>
            {referralCategory.options.map((category) => <option key={category} value={category}>{categories[category]}</option>)}
          </Select>
        </FormField>
        {services.length > 1 && (
          <FormField label={texts.service} required={false}>
            <Select value={filter.serviceId ?? ''} onChange={(_, { value }) => choose({ serviceId: value })}>
              <option value="">{texts.every}</option>
              {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        {(['sentFrom', 'sentTo'] as const).map((end) => (
          <FormField key={end} label={texts[end]} required={false}>
            <Input type="date" value={filter[end] ?? ''} onChange={(_, { value }) => choose({ [end]: value })} />
          </FormField>
        ))}
        <FormField label={texts.order} required={false} hint={texts.orderHint}>
          <Select value={filter.order ?? 'newest'} onChange={(_, { value }) => choose({ order: value === 'oldest' ? 'oldest' : undefined })}>
            {(['newest', 'oldest'] as const).map((order) => <option key={order} value={order}>{texts.orders[order]}</option>)}
          </Select>
        </FormField>
      </div>
      <div className={styles.ticks}>
        <Checkbox label={texts.urgent} checked={filter.urgent === 'true'} onChange={(_, { checked }) => choose({ urgent: checked === true ? 'true' : undefined })} />
        {mayBeMine && (
          <Checkbox label={texts.mine} checked={filter.mine === 'true'} onChange={(_, { checked }) => choose({ mine: checked === true ? 'true' : undefined })} />
        )}
        {countChosen(filter) > 0 && <Button appearance="subtle" onClick={() => onChoose({ order: filter.order })}>{texts.clear}</Button>}
      </div>
    </>
  );
}

/** One choice for two ways to ask: by what remains to be done, or by the one step. */
function StatusField({ filter, onChoose }: Pick<FilterProps, 'filter' | 'onChoose'>) {
  const texts = useTexts(tabReferralListTexts);
  const { columns } = useTexts(tabReferralFlowTexts);
  const { states } = useTexts(referralTexts);
  const { stage: _stage, state: _state, ...rest } = filter;
  const choose = (value: string) => {
    const stage = referralStageNames.find((one) => one === value);
    onChoose(stage === undefined ? { ...rest, state: value as ListFilter['state'] } : { ...rest, stage });
  };
  return (
    <FormField label={texts.status} required={false}>
      <Select value={filter.stage ?? filter.state ?? ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{texts.every}</option>
        <optgroup label={texts.stages}>
          {referralStageNames.map((stage) => <option key={stage} value={stage}>{columns[stage]}</option>)}
        </optgroup>
        <optgroup label={texts.states}>
          {referralStageNames.flatMap((stage) => referralStages[stage]).map((state) => <option key={state} value={state}>{states[state]}</option>)}
        </optgroup>
      </Select>
    </FormField>
  );
}
