import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { sharingTexts } from '../../../../texts/sharing';
import { tabSharingTexts } from '../../../../texts/tab-sharing';
import { sharingOperations } from '../../../contract/sharing';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

export type BaseToClose = z.output<typeof sharingOperations.seeSharedFigures.answer>['bases'][number];
const reasons = ['registeredLate', 'registeredWrongly', 'deleted', 'otherThreshold'] as const;

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'end' } });

/** Closes a period of a base, or closes one again with a reason. */
export function CloseForm({ base, several }: { base: BaseToClose; several: boolean }) {
  const texts = useTexts(tabSharingTexts);
  const words = useTexts(sharingTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [threshold, setThreshold] = useState(base.threshold);
  const [reason, setReason] = useState<(typeof reasons)[number]>('registeredLate');
  const change = useChange(sharingOperations.closePeriod);
  const period = base.periods.find((one) => one.period === chosen) ?? base.periods.find(({ number }) => number === 0) ?? base.periods[0];
  if (period === undefined) return null;
  const title = several ? `${texts.close}: ${base.base}` : texts.close;
  if (!open) {
    return (
      <>
        {change.answer !== undefined && <News onClose={change.forget}>{texts.closed}</News>}
        <div><Button appearance="primary" onClick={() => { change.forget(); setOpen(true); }}>{title}</Button></div>
      </>
    );
  }
  const isCorrection = period.number > 0;
  const send = () => change.send({
    body: { baseId: base.baseId, period: period.period, threshold, basedOn: period.number, ...(isCorrection ? { reason } : {}) },
  }, () => { setOpen(false); setChosen(''); });
  return (
    <Panel title={isCorrection ? texts.closeAgain : title}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <div className={styles.fields}>
          <FormField label={texts.period}>
            <Select value={period.period} onChange={(_, { value }) => setChosen(value)}>
              {base.periods.map((one) => (
                <option key={one.period} value={one.period}>
                  {one.number === 0 ? words.period(one.period) : texts.closedBefore(words.period(one.period), one.number)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField label={texts.threshold} hint={texts.thresholdHint}><NumberInput value={threshold} onChange={setThreshold} /></FormField>
          {isCorrection && (
            <FormField label={texts.reason}>
              <Select value={reason} onChange={(_, { value }) => setReason(reasons.find((one) => one === value) ?? 'registeredLate')}>
                {reasons.map((one) => <option key={one} value={one}>{texts.reasons[one]}</option>)}
              </Select>
            </FormField>
          )}
          <SendButton label={texts.closeNow} sending={change.sending} />
        </div>
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      </form>
    </Panel>
  );
}
