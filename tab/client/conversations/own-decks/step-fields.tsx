import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { FormField } from '../../app/form/form-field';
import { fieldId, type FormError } from '../../app/form/form-errors';
import { NumberInput } from '../../app/form/number-input';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import type { DraftStep } from './deck-draft';
import { WordingField } from './wording-field';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  few: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS },
  minutes: { maxWidth: '200px' },
});

/** One step of a deck: what is asked, what helps, how long, and whether answers may be written. */
export function StepFields({ step, at, of, about, faults, onChange, onMove, onRemove }: {
  step: DraftStep;
  /** Its place, counted from 0. */
  at: number;
  of: number;
  about: 'network' | 'family';
  faults: readonly FormError[];
  onChange: (step: DraftStep) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const texts = useTexts(tabOwnDeckTexts);
  const styles = useStyles();
  const path = `steps.${at}`;
  const saysMore = [step.purpose, step.participants].some(({ nb, nn }) => nb !== '' || nn !== '');
  const [more, setMore] = useState(saysMore);
  return (
    <Panel title={texts.step(at + 1)}>
      <WordingField path={`${path}.question`} label={texts.question} value={step.question} faults={faults} onChange={(question) => onChange({ ...step, question })} />
      <WordingField
        path={`${path}.prompts`} label={texts.prompts} hint={texts.promptsHint} value={step.prompts} rows={3} required={false} faults={faults}
        onChange={(prompts) => onChange({ ...step, prompts })}
      />
      {(more || saysMore) && (
        <>
          <WordingField path={`${path}.purpose`} label={texts.stepPurpose} value={step.purpose} required={false} faults={faults} onChange={(purpose) => onChange({ ...step, purpose })} />
          <WordingField
            path={`${path}.participants`} label={texts.stepParticipants} value={step.participants} required={false} faults={faults}
            onChange={(participants) => onChange({ ...step, participants })}
          />
        </>
      )}
      <div className={styles.few}>
        <div className={styles.minutes}>
          <FormField label={texts.minutes} required={false} error={faults.find((fault) => fault.path === `${path}.minutes`)?.message}>
            <NumberInput id={fieldId(`${path}.minutes`)} value={step.minutes} onChange={(minutes) => onChange({ ...step, minutes })} />
          </FormField>
        </div>
        {about === 'network' && (
          <Checkbox label={texts.written} checked={step.written} onChange={(_, { checked }) => onChange({ ...step, written: checked === true })} />
        )}
      </div>
      <div className={styles.buttons}>
        {!more && !saysMore && <Button appearance="subtle" onClick={() => setMore(true)}>{texts.more}</Button>}
        <Button appearance="subtle" icon={<ArrowUpRegular />} disabledFocusable={at === 0} aria-label={texts.moveUp(at + 1)} onClick={() => { if (at > 0) onMove(-1); }} />
        <Button appearance="subtle" icon={<ArrowDownRegular />} disabledFocusable={at === of - 1} aria-label={texts.moveDown(at + 1)} onClick={() => { if (at < of - 1) onMove(1); }} />
        <Button appearance="subtle" icon={<DeleteRegular />} aria-label={texts.removeStep(at + 1)} onClick={onRemove}>{texts.remove}</Button>
      </div>
    </Panel>
  );
}
