import { Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import type { Conversation } from './conversation';
import { Contribute } from './contribute';
import { ConversationState } from './conversation-state';
import { Contributions } from './contributions';
import { EarlierSteps } from './earlier-steps';
import { FacilitatorPanel } from './facilitator-panel';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  question: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  prompts: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2 },
});

/** The question at hand with what people have written, and for the facilitator the way on. */
export function RunningConversation({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const styles = useStyles();
  const { ordinal, of } = conversation.currentStep;
  const step = conversation.steps.find(({ current }) => current);
  return (
    <>
      <Panel>
        <div className={styles.top}>
          <ConversationState conversation={conversation} />
          <Caption1>{texts.step(ordinal, of)} · {conversation.network.name} · {texts.facilitator}: {conversation.facilitator.label}</Caption1>
        </div>
        <h2 className={styles.question} aria-live="polite">{conversation.currentStep.question}</h2>
        {step !== undefined && step.prompts.length > 0 && (
          <ul className={styles.prompts} aria-label={texts.prompts}>{step.prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ul>
        )}
        {step !== undefined && <Contributions contributions={step.contributions} none={conversation.may.contribute ? texts.contributionsNone : texts.notWritten} />}
        {conversation.may.contribute && <Contribute conversation={conversation} />}
      </Panel>
      {conversation.may.facilitate && <FacilitatorPanel conversation={conversation} />}
      <EarlierSteps steps={conversation.steps.slice(0, ordinal - 1)} />
    </>
  );
}
