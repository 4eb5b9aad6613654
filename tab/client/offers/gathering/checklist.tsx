import { Body1, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { gatheringOperations } from '../../../contract/gatherings';
import { tabGatheringTexts } from '../../../../texts/tab-gatherings';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { Gathering } from './gathering-section';

type Planning = NonNullable<Gathering['planning']>;

const useStyles = makeStyles({
  // A line of words as tall as the box beside them.
  step: { flexGrow: 1, flexBasis: '220px', minWidth: 0, alignItems: 'flex-start' },
  when: { paddingInlineStart: '8px' },
});

/** What is to be done before the gathering, the first due first; ticked by one, done for all who plan. */
export function Checklist({ offerId, planning: { steps, remaining, mayTick } }: { offerId: string; planning: Planning }) {
  const texts = useTexts(tabGatheringTexts);
  const rows = useRowStyles();
  return (
    <Panel title={texts.checklist}>
      <div role="status"><Mark look={remaining === 0 ? 'good' : 'waiting'}>{texts.remaining(remaining)}</Mark></div>
      {mayTick && <Body1 as="p" block>{texts.checklistIntro}</Body1>}
      <ul className={rows.list}>
        {steps.map((step) => <StepRow key={step.step} offerId={offerId} step={step} mayTick={mayTick} />)}
      </ul>
    </Panel>
  );
}

function StepRow({ offerId, step: { step, due, late, ticked }, mayTick }: { offerId: string; step: Planning['steps'][number]; mayTick: boolean }) {
  const texts = useTexts(tabGatheringTexts);
  const language = useLanguage();
  const styles = useStyles();
  const rows = useRowStyles();
  const when = useWhen();
  const ticking = useChange(gatheringOperations.tickPlanningStep);
  const [wanted, setWanted] = useState(false);
  const press = (done: boolean) => {
    setWanted(done);
    ticking.send({ params: { offerId, step }, body: { done } });
  };
  return (
    <li className={rows.row}>
      <Checkbox
        className={styles.step} label={texts.steps[step]} checked={ticking.sending ? wanted : ticked !== undefined} disabled={!mayTick}
        onChange={(_, { checked }) => press(checked === true)}
      />
      {late && mayTick && <Mark look="waiting">{texts.late}</Mark>}
      <span className={rows.quiet}>{ticked === undefined ? texts.by(when.month(due)) : texts.ticked(when.date(ticked.on), ticked.by)}</span>
      {ticking.error !== null && <Notice kind="refused">{sentenceOf(ticking.error, language)}</Notice>}
    </li>
  );
}
