import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { cardRunOperations } from '../../../contract/card-runs';
import { cardRunTexts } from '../../../../texts/card-runs';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useWhen } from '../../app/when';
import type { CardRun } from './card-run';
import { CardRunState } from './card-run-state';
import { DeckFacts } from './deck-facts';
import { DeskCalendar } from './desk-calendar';
import { Leaf } from './leaf';

const useStyles = makeStyles({
  leaves: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px', gridTemplateColumns: 'minmax(0, 1fr)',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** One conversation with a family: where one is, and what comes next. There is nowhere to write. */
export function FamilyConversationPage({ cardRunId }: { cardRunId: string }) {
  const texts = useTexts(cardRunTexts);
  const run = useRead(cardRunOperations.getCardRun, { params: { cardRunId } }, { every: everyNowAndThen });
  return (
    <Page title={run.data?.deck.title ?? texts.title} back={{ page: 'conversations/families', label: texts.back }}>
      <ReadState read={run}>{(read) => <Run run={read} />}</ReadState>
    </Page>
  );
}

function Run({ run }: { run: CardRun }) {
  const texts = useTexts(cardRunTexts);
  const language = useLanguage();
  const when = useWhen();
  const styles = useStyles();
  const mark = useChange(cardRunOperations.markCardStep);
  const end = useChange(cardRunOperations.endCardRun);
  const error = mark.error ?? end.error;
  const on = { params: { cardRunId: run.id }, basedOn: run.version };
  const markStep = (stepKey: string, done: boolean) => mark.send({ ...on, body: { stepKey, done } });
  const allDone = run.state === 'running' && run.nextStep === undefined;
  return (
    <>
      <Panel>
        <div><CardRunState run={run} /></div>
        <Facts facts={[
          [texts.service, run.service.name],
          [texts.reference, run.reference],
          [texts.startedAt, when.instant(run.startedAt)],
          [texts.states[run.state], run.endedAt === undefined ? undefined : when.instant(run.endedAt)],
        ]}
        />
        <DeckFacts deck={run.deck} />
        <Body1 as="p" block>{texts.notWritten}</Body1>
      </Panel>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      <Panel title={run.deck.deskCalendar ? texts.calendar : texts.steps}>
        {run.deck.deskCalendar
          ? <DeskCalendar run={run} sending={mark.sending} onMark={markStep} />
          : (
            <ol className={styles.leaves}>
              {run.deck.steps.map((step) => <Leaf key={step.key} run={run} step={step} sending={mark.sending} onMark={(done) => markStep(step.key, done)} />)}
            </ol>
          )}
      </Panel>
      {run.state === 'running' && (
        <Panel>
          {allDone && <Body1 as="p" block>{texts.allDone}</Body1>}
          <div className={styles.buttons}>
            <Button appearance={allDone ? 'primary' : 'secondary'} size="large" disabledFocusable={end.sending} onClick={() => end.send({ ...on, body: { as: 'done' } })}>{texts.finish}</Button>
            <Button size="large" disabledFocusable={end.sending} onClick={() => end.send({ ...on, body: { as: 'declined' } })}>{texts.decline}</Button>
          </div>
        </Panel>
      )}
    </>
  );
}
