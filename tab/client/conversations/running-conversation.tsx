import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { discussionTexts } from '../../../texts/discussion';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { tabDiscussionTexts } from '../../../texts/tab-discussion';
import { useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { useMe } from '../app/me/me';
import { WhoWaits } from './admission/who-waits';
import type { Conversation, Step } from './conversation';
import { Contribute } from './contribute';
import { Contributions } from './contributions';
import { EarlierSteps } from './earlier-steps';
import { FacilitatorPanel } from './facilitator-panel';
import { Planning } from './minutes/planning';
import { Promised } from './minutes/promised';
import { Grouping } from './phases/grouping';
import { TakeOver } from './phases/leading';
import { Ready } from './phases/ready';
import { StageHeading } from './phases/stage-heading';
import { TalkedAbout } from './phases/talked-about';
import { Voting } from './phases/voting';

/** Where the discussion is, what can be done now, and for the facilitator the way on. */
export function RunningConversation({ conversation }: { conversation: Conversation }) {
  const run = useTexts(discussionTexts);
  const { personId } = useMe();
  const { phase, authorship, may, steps, currentStep: { ordinal } } = conversation;
  const step = steps.find(({ current }) => current);
  const aboutOneQuestion = phase === 'think' || phase === 'reveal';
  return (
    <>
      <WhoWaits conversation={conversation} />
      <Promised conversation={conversation} />
      <Panel>
        <StageHeading conversation={conversation} />
        {(aboutOneQuestion || phase === 'checkIn') && <Notice kind="note">{run.whoSees[authorship]}</Notice>}
        {aboutOneQuestion && step !== undefined && <AboutOneQuestion conversation={conversation} step={step} />}
        {phase === 'group' && <Grouping conversation={conversation} />}
        {phase === 'vote' && <Voting conversation={conversation} />}
        {phase === 'discuss' && <TalkedAbout conversation={conversation} />}
        <Ready conversation={conversation} />
      </Panel>
      {(phase === 'agree' || phase === 'discuss') && <Planning conversation={conversation} />}
      {may.facilitate && <FacilitatorPanel conversation={conversation} />}
      {may.takeOver && <TakeOver conversation={conversation} personId={personId} />}
      <EarlierSteps steps={phase === 'checkIn' ? [] : steps.slice(0, aboutOneQuestion ? ordinal - 1 : ordinal)} named={authorship === 'named'} />
    </>
  );
}

function AboutOneQuestion({ conversation, step }: { conversation: Conversation; step: Step }) {
  const texts = useTexts(tabConversationTexts);
  const run = useTexts(discussionTexts);
  const lead = useTexts(tabDiscussionTexts);
  const [named, setNamed] = useState(false);
  const { may, authorship } = conversation;
  const onlyTheFacilitatorKnows = authorship === 'namedToFacilitator' && may.facilitate;
  return (
    <>
      {!step.revealed && <p>{run.hidden(step.count)}</p>}
      {onlyTheFacilitatorKnows && step.revealed && step.count > 0 && (
        <Switch checked={named} label={`${lead.showAuthors}. ${lead.showAuthorsHint}`} onChange={(_, { checked }) => setNamed(checked)} />
      )}
      {(step.revealed || step.contributions.length > 0) && (
        <Contributions
          contributions={step.contributions} named={authorship === 'named' || named}
          none={may.contribute ? texts.contributionsNone : texts.notWritten}
        />
      )}
      {may.contribute && <Contribute conversation={conversation} />}
    </>
  );
}
