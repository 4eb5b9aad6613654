import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { assessmentOperations } from '../../../contract/assessments';
import type { AnswerOf } from '../../../contract/operation';
import { assessmentTexts } from '../../../../texts/assessments';
import { useChange, useList, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ShowMore } from '../../app/look/card-list';
import { ConfirmButton } from '../../app/look/confirm';
import { Empty } from '../../app/look/empty';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { PlanAssessmentForm } from './plan-assessment-form';

type Assessment = AnswerOf<typeof assessmentOperations.planAssessment>;

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
const looks = { late: 'waiting', soon: 'waiting', ahead: 'about' } as const;

/** What the reader's service assesses again each year: when it is due, and the button that says it is made. */
export function AssessmentsPage() {
  const texts = useTexts(assessmentTexts);
  const rows = useRowStyles();
  const mine = useRead(assessmentOperations.listAssessments);
  const assessments = useList(assessmentOperations.listAssessments);
  const [said, setSaid] = useState<{ readonly what: string; readonly count: number }>();
  const say = (what: string) => setSaid({ what, count: (said?.count ?? 0) + 1 });
  const services = mine.data?.services ?? [];
  return (
    <Page title={texts.title} back={{ page: 'conversations/families', label: texts.back }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      {said !== undefined && <News key={said.count} onClose={() => setSaid(undefined)}>{said.what}</News>}
      <ReadState read={assessments}>
        {(items) => (items.length === 0
          ? <Empty title={services.length > 0 ? texts.empty : texts.notAllowed} text={services.length > 0 ? texts.emptyText : texts.notAllowedText} />
          : <Panel><ul className={rows.list}>{items.map((one) => <Row key={one.id} assessment={one} onDone={say} />)}</ul></Panel>)}
      </ReadState>
      <ShowMore list={assessments} />
      {services.length > 0 && <Panel title={texts.add}><PlanAssessmentForm services={services} onDone={() => say(texts.saved)} /></Panel>}
    </Page>
  );
}

function Row({ assessment, onDone }: { assessment: Assessment; onDone: (said: string) => void }) {
  const texts = useTexts(assessmentTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const change = useChange(assessmentOperations.changeAssessment);
  const { id, version, kind, service, reference, dueOn, doneOn, state } = assessment;
  const what = [texts.kinds[kind], ...(reference === undefined ? [] : [reference])].join(' · ');
  const send = (as: 'assessed' | 'ended', said: string) => change.send({ params: { assessmentId: id }, basedOn: version, body: { as } }, () => onDone(said));
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>{what}</strong><br />
        <span className={rows.quiet}>{[service.name, texts.due(when.date(dueOn)), ...(doneOn === undefined ? [] : [texts.doneOn(when.date(doneOn))])].join(' · ')}</span>
      </span>
      <Mark look={looks[state]}>{texts.states[state]}</Mark>
      <span className={styles.buttons}>
        <Button appearance={state === 'ahead' ? 'secondary' : 'primary'} aria-label={texts.doneOf(what)} disabledFocusable={change.sending} onClick={() => send('assessed', texts.saidDone)}>{texts.done}</Button>
        <ConfirmButton
          label={texts.end} name={texts.endOf(what)} question={texts.endQuestion} explanation={texts.endExplanation} confirm={texts.endConfirm}
          busy={change.sending} onConfirm={() => send('ended', texts.saidEnded)}
        />
      </span>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
    </li>
  );
}
