import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { z } from 'zod';
import { authorship as authorshipSchema, phase as phaseSchema } from '../../../contract/conversations';
import { discussionTexts } from '../../../../texts/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { Choices } from '../../app/form/choices';
import { NumberInput } from '../../app/form/number-input';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';

export type Phase = z.output<typeof phaseSchema>;
export type Authorship = z.output<typeof authorshipSchema>;

/** What is chosen about a discussion before it starts. */
export interface Chosen {
  readonly phases: readonly Phase[];
  readonly authorship: Authorship;
  readonly votesEach: number;
}

/** The phases wanted; what is anonymous is thought alone first. */
export function phasesOf({ phases, authorship }: Chosen): Phase[] {
  return phaseSchema.options.filter((phase) => phase === 'reveal' || (phase === 'think' && authorship === 'anonymous') || phases.includes(phase));
}

/** Chooses the phases, who will see whose a line is, and how many votes each has. What is anonymous is thought alone first. */
export function HowItGoes({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const texts = useTexts(tabDiscussionTexts);
  const run = useTexts(discussionTexts);
  const anonymous = chosen.authorship === 'anonymous';
  const has = (phase: Phase) => phasesOf(chosen).includes(phase);
  return (
    <Panel title={texts.how}>
      <Choices
        label={texts.phases} hint={texts.phasesHint} choices={phaseSchema.options.map((phase) => [phase, run.phases[phase]])}
        chosen={phasesOf(chosen)} fixed={anonymous ? ['reveal', 'think'] : ['reveal']}
        onChosen={(phases) => onChange({ ...chosen, phases: phaseSchema.options.filter((one) => phases.includes(one)) })}
      />
      {has('vote') && (
        <Field label={texts.votesEach}><NumberInput value={chosen.votesEach} min={1} onChange={(votesEach) => onChange({ ...chosen, votesEach })} /></Field>
      )}
      <Field label={texts.whoSees} hint={texts.whoSeesHint}>
        <RadioGroup value={chosen.authorship} onChange={(_, { value }) => onChange({ ...chosen, authorship: authorshipSchema.parse(value) })}>
          {(['namedToFacilitator', 'named', 'anonymous'] as const).map((one) => <Radio key={one} value={one} label={run.authorships[one]} />)}
        </RadioGroup>
      </Field>
      <p>{run.whoSees[chosen.authorship]}</p>
    </Panel>
  );
}
