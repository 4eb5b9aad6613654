import { Body1, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { tabSwapTexts } from '../../../../texts/tab-swaps';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import type { Swap } from './swap-list';

const useStyles = makeStyles({ answer: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end' } });

/** Yes with one of the own places, or no without a word of why. */
export function SwapAnswer({ swap, busy, onAccept, onDecline }: {
  swap: Swap;
  busy: boolean;
  onAccept: (enrolmentId: string) => void;
  onDecline: () => void;
}) {
  const { answer: texts } = useTexts(tabSwapTexts);
  const styles = useStyles();
  const [chosen, setChosen] = useState<string>();
  const given = swap.own.find(({ enrolmentId }) => enrolmentId === chosen) ?? swap.own[0];
  return (
    <div className={styles.answer}>
      {given === undefined
        ? <Body1>{texts.none}</Body1>
        : (
          <>
            <FormField label={texts.which}>
              <Select value={given.enrolmentId} onChange={(_, { value }) => setChosen(value)}>
                {swap.own.map(({ enrolmentId, codes }) => <option key={enrolmentId} value={enrolmentId}>{codes.join(', ')}</option>)}
              </Select>
            </FormField>
            <ConfirmButton
              label={texts.accept} name={texts.accept} question={texts.question(given.codes.join(', '))} explanation={texts.explanation}
              confirm={texts.accept} busy={busy} onConfirm={() => onAccept(given.enrolmentId)}
            />
          </>
        )}
      <ConfirmButton
        label={texts.decline} name={texts.decline} question={texts.declineQuestion} explanation={texts.declineExplanation}
        confirm={texts.decline} busy={busy} onConfirm={onDecline}
      />
    </div>
  );
}
