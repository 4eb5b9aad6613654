import { Checkbox, Field } from '@fluentui/react-components';
import { referralDeadlineTexts } from '../../../texts/referral-deadlines';
import { referralTexts } from '../../../texts/referrals';
import { useTexts } from '../app/language';

/** Whether it cannot wait, and what to do instead when somebody is in danger. */
export function UrgentField({ value, onChange }: { value: boolean; onChange: (urgent: boolean) => void }) {
  const { doesItHaste, urgent } = useTexts(referralTexts).newReferral;
  const { urgentRule } = useTexts(referralDeadlineTexts);
  return (
    <Field label={doesItHaste} hint={urgentRule}>
      <Checkbox label={urgent} checked={value} onChange={(_, { checked }) => onChange(checked === true)} />
    </Field>
  );
}
