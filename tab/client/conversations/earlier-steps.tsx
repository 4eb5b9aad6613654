import { makeStyles, tokens } from '@fluentui/react-components';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { tabDiscussionTexts } from '../../../texts/tab-discussion';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import { Contributions } from './contributions';
import type { Step } from './conversation';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer', minHeight: '44px', display: 'list-item', alignContent: 'center', overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  count: { color: tokens.colorNeutralForeground2 },
});

/** The questions that are already talked about, each folded together. */
export function EarlierSteps({ steps, named }: { steps: readonly Step[]; named: boolean }) {
  const texts = useTexts(tabConversationTexts);
  const { keptHidden } = useTexts(tabDiscussionTexts);
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <Panel title={texts.earlier}>
      {steps.map((step) => (
        <details key={step.key}>
          <summary className={styles.summary}>
            {step.question} <span className={styles.count}>({texts.contributionCount(step.count)})</span>
          </summary>
          <Contributions contributions={step.contributions} named={named} none={step.count > 0 ? keptHidden : texts.contributionsNoneClosed} />
        </details>
      ))}
    </Panel>
  );
}
