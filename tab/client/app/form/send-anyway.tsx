import { Button } from '@fluentui/react-components';
import { useRef, type SubmitEvent } from 'react';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { Problem } from '../api/problem';
import { useTexts } from '../language';

const name = 'acceptWarning';

/** The button under the guard's warning: sends the same again, and says that the text tells of nobody. Shown only after one. */
export function SendAnyway({ refused, sending }: { refused: Error | null; sending: boolean }) {
  const texts = useTexts(tabFormTexts);
  if (!(refused instanceof Problem) || refused.refusal !== 'textMayNameSomeone') return null;
  return <Button type="submit" name={name} size="large" disabledFocusable={sending}>{texts.sendAnyway}</Button>;
}

/** Tells, while a form is sent, whether it was sent with the button that accepts the warning. */
export function useAcceptedWarning() {
  const accepted = useRef(false);
  return {
    noticing: (event: SubmitEvent<HTMLFormElement>) => {
      const button = event.nativeEvent.submitter;
      accepted.current = button instanceof HTMLButtonElement && button.name === name;
    },
    accepted: () => (accepted.current ? { acceptWarning: true } : {}),
  };
}
