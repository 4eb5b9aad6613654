import { Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { baseCapacityOperations } from '../../../contract/base-capacity';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { todayAndLater } from '../days';

const levels = ['open', 'few', 'full'] as const;
const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' } });

/** The coordinator says how it is, and from when. */
export function StateCapacity({ baseId, level: now }: { baseId: string; level: (typeof levels)[number] | undefined }) {
  const { capacity: texts } = useTexts(tabDraftAndNeedTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(baseCapacityOperations.stateBaseCapacity);
  const [level, setLevel] = useState<(typeof levels)[number]>(now ?? 'open');
  const [from, setFrom] = useState(() => todayAndLater(0).from);
  return (
    <Panel title={texts.state}>
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ params: { baseId }, body: { level, from } }); }}>
        <RadioGroup aria-label={texts.state} value={level} onChange={(_, { value }) => setLevel(levels.find((one) => one === value) ?? level)}>
          {levels.map((one) => <Radio key={one} value={one} label={texts.levels[one]} />)}
        </RadioGroup>
        <FormField label={texts.from}><Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} /></FormField>
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        {change.answer !== undefined && change.error === null && <Notice kind="done">{texts.stated}</Notice>}
        <div><SendButton label={texts.stateNow} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}
