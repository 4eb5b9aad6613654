import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useOpenCall } from '../api/open-call';
import { sentenceOf } from '../api/problem';
import { useLanguage, useTexts } from '../language';
import { Notice } from '../look/notice';
import { signInAs, type SignedInPerson } from './local-person';
import type { Renewal } from './session';
import type { SignIn } from './session-context';

/** Asks the reader to sign in again, over the page as it stands: what is typed there stays. */
export function SignInAgain({ renewal, person, fetchToken, signIn: { switchPerson: leave, switchLabel } }: {
  renewal: Renewal;
  person: SignedInPerson | undefined;
  fetchToken: (() => Promise<string>) | undefined;
  signIn: SignIn;
}) {
  const texts = useTexts(tabShellTexts);
  const language = useLanguage();
  const call = useOpenCall();
  const signIn = useMutation({
    mutationFn: async () => {
      if (person !== undefined) return (await signInAs(call, person)).token;
      if (fetchToken !== undefined) return fetchToken();
      throw new Error('no way to sign in');
    },
    onSuccess: renewal.answer,
  });
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.signIn.again}</DialogTitle>
          <DialogContent>
            {switchLabel === 'switchAccount' ? texts.signIn.againWithMicrosoft : texts.signIn.againWhy}
            {signIn.isError && <Notice kind="refused">{sentenceOf(signIn.error, language)}</Notice>}
          </DialogContent>
          <DialogActions fluid>
            {leave !== undefined && <Button onClick={leave}>{texts[switchLabel]}</Button>}
            <Button appearance="primary" disabledFocusable={signIn.isPending} onClick={() => signIn.mutate()}>
              {person === undefined ? texts.signIn.againInTeams : texts.signIn.againAs(person.label)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
