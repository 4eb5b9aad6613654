import { makeStyles, tokens } from '@fluentui/react-components';
import { conversationOperations } from '../../../contract/conversations';
import { discussionTexts } from '../../../../texts/discussion';
import { tabConversationTexts } from '../../../../texts/tab-conversations';
import { tabMeetingTexts } from '../../../../texts/tab-meeting';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { usePageTitle } from '../../app/look/page-title';
import { ReadState } from '../../app/look/read-state';
import { Door, isOutside } from '../admission/door';
import type { Conversation } from '../conversation';
import { Timer } from '../phases/timer';
import { StageLines, StageThemes } from './stage-lines';

const useStyles = makeStyles({
  stage: {
    minHeight: '100dvh', boxSizing: 'border-box', padding: 'clamp(16px, 4vw, 64px)', display: 'flex', flexDirection: 'column',
    gap: 'clamp(12px, 2.5vw, 32px)', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
    fontSize: 'clamp(18px, 1.8vw, 32px)', lineHeight: 1.35, overflowWrap: 'anywhere',
  },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px 32px', color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: 'clamp(28px, 4.2vw, 72px)', lineHeight: 1.15, fontWeight: tokens.fontWeightSemibold },
  prompts: { margin: 0, paddingInlineStart: '1.2em', color: tokens.colorNeutralForeground2 },
  timer: { fontSize: 'inherit', '& *': { fontSize: 'inherit', lineHeight: 'inherit' } },
  list: { margin: 0, paddingInlineStart: '1.2em' },
});

const whileRunning = 3_000;

/** The large calm view that everybody in the meeting sees change. Nothing can be pressed, and nobody's own is marked. */
export function StagePage({ conversationId }: { conversationId: string }) {
  const styles = useStyles();
  const conversation = useRead(conversationOperations.getConversation, { params: { conversationId } }, {
    every: (read) => (read?.state === 'closed' ? everyNowAndThen : whileRunning),
  });
  usePageTitle(conversation.data?.deck.title ?? '');
  return (
    <main className={styles.stage}>
      {isOutside(conversation) ? <Door conversationId={conversationId} /> : <ReadState read={conversation}>{(read) => (read.state === 'running' ? <Running conversation={read} /> : <Closed conversation={read} />)}</ReadState>}
    </main>
  );
}

function Top({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const run = useTexts(discussionTexts);
  const styles = useStyles();
  const { currentStep: { ordinal, of }, phase, signals, timerEndsAt, state } = conversation;
  return (
    <div className={styles.top}>
      <span>{conversation.deck.title} · {conversation.network.name}</span>
      {state === 'running' && (
        <span>
          {(phase === 'think' || phase === 'reveal') && `${texts.step(ordinal, of)} · ${run.phases[phase]}`}
          {signals.ready > 0 && ` · ${run.ready(signals.ready)}`}
        </span>
      )}
      {state === 'running' && timerEndsAt !== undefined && <span className={styles.timer}><Timer endsAt={timerEndsAt} /></span>}
    </div>
  );
}

function Running({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabMeetingTexts);
  const run = useTexts(discussionTexts);
  const styles = useStyles();
  const { phase, steps, currentStep, votesEach } = conversation;
  const step = steps.find(({ current }) => current);
  const aboutOneQuestion = phase === 'think' || phase === 'reveal';
  return (
    <>
      <Top conversation={conversation} />
      <h1 className={styles.heading} aria-live="polite">{aboutOneQuestion ? currentStep.question : run.phases[phase]}</h1>
      {!aboutOneQuestion && <div>{phase === 'vote' ? run.doNow.vote(votesEach) : run.doNow[phase]}</div>}
      {aboutOneQuestion && step !== undefined && !step.revealed && (
        <>
          {step.prompts.length > 0 && <ul className={styles.prompts} aria-label={texts.prompts}>{step.prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ul>}
          <div role="status">{run.hidden(step.count)}</div>
        </>
      )}
      {aboutOneQuestion && step?.revealed === true && <StageLines lines={step.contributions} named={conversation.authorship === 'named'} />}
      {(phase === 'group' || phase === 'vote' || phase === 'discuss') && <StageThemes conversation={conversation} />}
      {phase === 'vote' && <div role="status">{run.votesCast(conversation.signals.votesCast)}</div>}
    </>
  );
}

function Closed({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabMeetingTexts);
  const styles = useStyles();
  return (
    <>
      <Top conversation={conversation} />
      <h1 className={styles.heading}>{texts.closed}</h1>
      {conversation.agreements.length === 0
        ? <div>{texts.agreementsNone}</div>
        : (
          <>
            <div>{texts.agreements}</div>
            <ul className={styles.list}>{conversation.agreements.map((line) => <li key={line}>{line}</li>)}</ul>
          </>
        )}
    </>
  );
}
