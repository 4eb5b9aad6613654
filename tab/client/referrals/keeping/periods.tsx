import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { retentionOperations } from '../../../contract/retention';
import { tabRetentionTexts } from '../../../../texts/tab-retention';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';

type Period = z.output<typeof retentionOperations.seeRetention.answer>['items'][number]['periods'][number];

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  form: {
    display: 'grid', gap: tokens.spacingHorizontalM, justifyItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'end', justifyItems: 'stretch' },
  },
});

/** For how many months a service or network keeps each kind, which its leader or coordinator decides. */
export function Periods({ ownerId, periods }: { ownerId: string; periods: readonly Period[] }) {
  const texts = useTexts(tabRetentionTexts);
  const styles = useStyles();
  return (
    <Panel title={texts.periods}>
      <Body1 as="p" block>{texts.periodsIntro}</Body1>
      <div className={styles.list}>
        {periods.map((period) => <OnePeriod key={`${period.kind} ${period.months} ${period.next?.months ?? ''}`} ownerId={ownerId} period={period} />)}
      </div>
    </Panel>
  );
}

function OnePeriod({ ownerId, period: { kind, label, fromLabel, months, least, most, next } }: { ownerId: string; period: Period }) {
  const texts = useTexts(tabRetentionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const change = useChange(retentionOperations.decidePeriod);
  const [written, setWritten] = useState(next?.months ?? months);
  const error = change.error instanceof Problem ? change.error.fields.find(({ field }) => field === 'months')?.detail : undefined;
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ params: { ownerId, kind }, body: { months: written } }); }}>
      <FormField label={texts.field(label)} hint={`${texts.months(months)} ${fromLabel}. ${texts.bounds(least, most)}.${next === undefined ? '' : ` ${texts.next(next.months, when.day(next.from))}.`}`} error={error}>
        <NumberInput value={written} min={least} onChange={setWritten} />
      </FormField>
      <SendButton label={texts.save} sending={change.sending} />
      {change.error !== null && error === undefined && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News onClose={change.forget}>{texts.saved}</News>}
    </form>
  );
}
