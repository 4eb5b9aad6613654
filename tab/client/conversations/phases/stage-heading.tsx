import { Body1, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { discussionTexts } from '../../../../texts/discussion';
import { tabConversationTexts } from '../../../../texts/tab-conversations';
import { useTexts } from '../../app/language';
import type { Conversation } from '../conversation';
import { ConversationState } from '../conversation-state';
import { Timer } from './timer';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  heading: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  prompts: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2 },
});

/** Where the discussion is: the question with its help, or what is done with all that was said; and the time set for it. */
export function StageHeading({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const run = useTexts(discussionTexts);
  const styles = useStyles();
  const { phase, votesEach, currentStep: { ordinal, of, question } } = conversation;
  const step = conversation.steps.find(({ current }) => current);
  const aboutOneQuestion = phase === 'think' || phase === 'reveal';
  return (
    <>
      <div className={styles.top}>
        <ConversationState conversation={conversation} />
        <Caption1>
          {aboutOneQuestion && `${texts.step(ordinal, of)} · ${run.phases[phase]} · `}
          {conversation.network.name} · {texts.facilitator}: {conversation.facilitator.label}
        </Caption1>
        {conversation.timerEndsAt !== undefined && <Timer endsAt={conversation.timerEndsAt} />}
      </div>
      <h2 className={styles.heading} aria-live="polite">{aboutOneQuestion ? question : run.phases[phase]}</h2>
      {aboutOneQuestion && step !== undefined && step.prompts.length > 0 && (
        <ul className={styles.prompts} aria-label={texts.prompts}>{step.prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ul>
      )}
      {!aboutOneQuestion && <Body1 as="p" block>{phase === 'vote' ? run.doNow.vote(votesEach) : run.doNow[phase]}</Body1>}
    </>
  );
}
