import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { useMemo, useState, type ReactNode } from 'react';
import { phase as phaseSchema } from '../../../contract/conversations';
import { discussionTexts } from '../../../../texts/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { Problem, sentenceOf } from '../../app/api/problem';
import { Choices } from '../../app/form/choices';
import { ErrorSummary } from '../../app/form/error-summary';
import { errorsOfProblem, type FormError } from '../../app/form/form-errors';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { contentOf, emptyStep, withPasted, type DeckDraft, type DraftStep } from './deck-draft';
import { PastePanel } from './paste-panel';
import { StepFields } from './step-fields';
import { WordingField } from './wording-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** What a network's discussion begins with where its deck says nothing else. */
const usualPhases = ['think', 'reveal', 'agree'];

/** Writes a deck. A refusal leaves everything typed as it is, and says at which field. */
export function DeckForm({ from, about, frame = false, refused, sending, onSend, children }: {
  from: DeckDraft;
  about: 'network' | 'family';
  /** Whether it fills somebody's frame: the tool's name is then its owner's. */
  frame?: boolean;
  refused: Error | null;
  sending: boolean;
  onSend: (content: ReturnType<typeof contentOf>, warning: { acceptWarning?: boolean }) => void;
  /** More buttons beside the one that keeps it. */
  children?: ReactNode;
}) {
  const texts = useTexts(tabOwnDeckTexts);
  const run = useTexts(discussionTexts);
  const how = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [draft, setDraft] = useState(from);
  const [pasting, setPasting] = useState(false);
  const warning = useAcceptedWarning();
  const faults = useMemo(() => (refused instanceof Problem ? errorsOfProblem(refused).map(atItsField) : []), [refused]);
  const set = (changed: Partial<DeckDraft>) => setDraft({ ...draft, ...changed });
  const setStep = (step: DraftStep) => set({ steps: draft.steps.map((one) => (one.id === step.id ? step : one)) });
  const move = (at: number, by: -1 | 1) => set({ steps: swapped(draft.steps, at, at + by) });
  const field = (name: 'title' | 'purpose' | 'participants') => (
    <WordingField path={name} label={name === 'title' ? texts.name : texts[name]} value={draft[name]} rows={name === 'title' ? 1 : 2} faults={faults} onChange={(words) => set({ [name]: words })} />
  );
  return (
    <form
      noValidate className={styles.form}
      onSubmit={(event) => { event.preventDefault(); warning.noticing(event); onSend(contentOf(draft), warning.accepted()); }}
    >
      <Panel>
        {!frame && field('title')}
        {field('purpose')}
        {field('participants')}
        {about === 'network' && (
          <Choices
            label={texts.phases} hint={how.phasesHint} choices={phaseSchema.options.map((phase) => [phase, run.phases[phase]])}
            chosen={draft.phases ?? usualPhases} fixed={['reveal']}
            onChosen={(chosen) => set({ phases: phaseSchema.options.filter((phase) => phase === 'reveal' || chosen.includes(phase)) })}
          />
        )}
        {about === 'family' && (
          <Checkbox label={texts.deskCalendar} checked={draft.deskCalendar} onChange={(_, { checked }) => set({ deskCalendar: checked === true })} />
        )}
      </Panel>
      {pasting
        ? <PastePanel about={about} onUse={(content) => { setDraft(withPasted(draft, content)); setPasting(false); }} onCancel={() => setPasting(false)} />
        : <div><Button icon={<ClipboardPasteRegular />} onClick={() => setPasting(true)}>{texts.paste}</Button></div>}
      {draft.steps.map((step, at) => (
        <StepFields
          key={step.id} step={step} at={at} of={draft.steps.length} about={about} faults={faults} onChange={setStep}
          onMove={(by) => move(at, by)} onRemove={() => set({ steps: draft.steps.filter(({ id }) => id !== step.id) })}
        />
      ))}
      <div className={styles.buttons}>
        <Button icon={<AddRegular />} onClick={() => set({ steps: [...draft.steps, emptyStep(about === 'network')] })}>{texts.addStep}</Button>
      </div>
      <ErrorSummary faults={faults} names={texts.names} />
      {refused !== null && faults.length === 0 && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      <div className={styles.buttons}>
        <SendButton label={texts.save} sending={sending} />
        <SendAnyway refused={refused} sending={sending} />
        {children}
      </div>
    </form>
  );
}

/** The field that a fault is shown at: the lines that help share one in each language. */
function atItsField({ path, message }: FormError): FormError {
  return { message, path: path.replace(/^content\./, '').replace(/(\.prompts)\.\d+(\.n[bn])$/, '$1$2') };
}

function swapped(steps: readonly DraftStep[], at: number, other: number): readonly DraftStep[] {
  const [one, two] = [steps[at], steps[other]];
  if (one === undefined || two === undefined) return steps;
  return steps.map((step, place) => (place === at ? two : place === other ? one : step));
}
