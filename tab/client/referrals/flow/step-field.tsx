import { Checkbox, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { bookingOperations } from '../../../contract/booking';
import { referralFlowTexts } from '../../../../texts/referral-flow';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { useRead } from '../../app/api/api';
import { Choices } from '../../app/form/choices';
import { FormField } from '../../app/form/form-field';
import { GuardedText } from '../../app/form/guarded-text';
import { useTexts } from '../../app/language';
import type { TypedStep } from './typed-step';

const longestReason = 300;

interface FieldProps {
  readonly field: keyof TypedStep;
  readonly typed: TypedStep;
  /** What can be ticked at this step. */
  readonly items: readonly (keyof typeof referralFlowTexts.nb.ticks)[];
  readonly error: string | undefined;
  readonly onTyped: (change: Partial<TypedStep>) => void;
}

/** One field of a step: a day, a choice, ticks or a short reason. */
export function StepField({ field, typed, items, error, onTyped }: FieldProps) {
  const texts = useTexts(tabReferralFlowTexts);
  const words = useTexts(referralFlowTexts);
  const label = texts.fields[field];
  switch (field) {
    case 'reason':
      return (
        <GuardedText
          label={label} id="step-reason" hint={texts.noNames} value={typed.reason} most={longestReason} rows={2} error={error}
          onChange={(reason) => onTyped({ reason })}
        />
      );
    case 'reasons':
      return <Choices label={label} hint={texts.several} choices={Object.entries(words.reasons)} chosen={typed.reasons} error={error} onChosen={(reasons) => onTyped({ reasons })} />;
    case 'ticks': {
      const choices = Object.fromEntries(items.map((item) => [item, words.ticks[item]]));
      return <Choices label={label} choices={Object.entries(choices)} chosen={typed.ticks} error={error} onChosen={(ticks) => onTyped({ ticks })} />;
    }
    case 'counsellorIds':
      return <Counsellors label={label} chosen={typed.counsellorIds} error={error} onChosen={(counsellorIds) => onTyped({ counsellorIds })} />;
    case 'measurePlan':
    case 'usefulness':
      return (
        <FormField label={label} error={error}>
          <RadioGroup value={typed[field]} onChange={(_, { value }) => onTyped({ [field]: value })}>
            {Object.entries(texts[field]).map(([key, name]) => <Radio key={key} value={key} label={name} />)}
          </RadioGroup>
        </FormField>
      );
    case 'conferenceOffered':
      return <Checkbox label={label} checked={typed.conferenceOffered} onChange={(_, { checked }) => onTyped({ conferenceOffered: checked === true })} />;
    default:
      return (
        <FormField label={label} error={error} required={field !== 'nextOn'}>
          <Input type="date" value={typed[field]} onChange={(_, { value }) => onTyped({ [field]: value })} />
        </FormField>
      );
  }
}

function Counsellors({ label, chosen, error, onChosen }: {
  label: string;
  chosen: readonly string[];
  error: string | undefined;
  onChosen: (chosen: readonly string[]) => void;
}) {
  const counsellors = useRead(bookingOperations.listCounsellors, { query: { limit: 100 } });
  const choices = (counsellors.data?.items ?? []).map(({ personId, label: name }) => [personId, name] as const);
  return <Choices label={label} choices={choices} chosen={chosen} error={error} onChosen={onChosen} />;
}
