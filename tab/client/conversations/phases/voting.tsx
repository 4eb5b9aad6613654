import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { discussionOperations } from '../../../contract/discussion';
import { discussionTexts } from '../../../../texts/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Conversation } from '../conversation';
import { shortened } from './shortened';

const useStyles = makeStyles({
  themes: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '720px' },
  theme: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px 12px', alignItems: 'center', padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { overflowWrap: 'anywhere' },
  others: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2 },
  votes: { display: 'flex', alignItems: 'center', gap: '8px' },
});

/** Each gives their votes; what others vote is shown when the voting is over. */
export function Voting({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabDiscussionTexts);
  const run = useTexts(discussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const voting = useChange(discussionOperations.vote);
  const { themes, votesEach, may } = conversation;
  const left = votesEach - themes.reduce((sum, { ownVotes }) => sum + ownVotes, 0);
  const give = (contributionId: string, votes: number) => voting.send({ params: { conversationId: conversation.id, contributionId }, body: { votes } });
  if (themes.length === 0) return <Body1 as="p" block>{run.noThemes}</Body1>;
  return (
    <>
      {voting.error !== null && <Notice kind="refused">{sentenceOf(voting.error, language)}</Notice>}
      <Caption1 role="status">{may.vote ? `${texts.votesLeft(left)} ` : ''}{run.votesCast(conversation.signals.votesCast)}</Caption1>
      <ul className={styles.themes} aria-label={texts.themes}>
        {themes.map(({ id, text, others, ownVotes }) => (
          <li key={id} className={styles.theme}>
            <div className={styles.text}>
              {text}
              {others.length > 0 && <ul className={styles.others}>{others.map((other) => <li key={other.id}>{other.text}</li>)}</ul>}
            </div>
            {may.vote && (
              <div className={styles.votes}>
                <Button icon={<SubtractRegular />} aria-label={texts.removeVote(shortened(text))} disabledFocusable={voting.sending || ownVotes === 0} onClick={() => give(id, ownVotes - 1)} />
                <span aria-label={texts.ownVotes(ownVotes)}>{ownVotes}</span>
                <Button icon={<AddRegular />} aria-label={texts.addVote(shortened(text))} disabledFocusable={voting.sending || left <= 0} onClick={() => give(id, ownVotes + 1)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
