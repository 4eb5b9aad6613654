import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext, type ReactNode } from 'react';
import { networkOperations } from '../../../contract/networks';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useCall } from '../api/api';
import { Problem } from '../api/problem';
import { LanguageContext, useTexts } from '../language';
import { ReadState } from '../look/read-state';
import { WholePage } from '../look/whole-page';
import { useSignIn } from '../session/session-context';
import { MeContext } from './me';

/** Shows the pages to somebody whom the product knows, in the language that this person has chosen. */
export function MeGate({ children }: { children: ReactNode }) {
  const texts = useTexts(tabShellTexts);
  const language = useContext(LanguageContext);
  const { switchPerson, switchLabel } = useSignIn();
  const call = useCall();
  const me = useQuery({
    queryKey: [networkOperations.getMe.name],
    queryFn: async ({ signal }) => {
      const answer = await call(networkOperations.getMe, { signal, inChosenLanguage: true });
      language.choose(answer.language); // before the pages ask for anything in it
      return answer;
    },
  });

  if (me.data !== undefined) return <MeContext value={me.data}>{children}</MeContext>;
  const unknown = me.error instanceof Problem && me.error.refusal === 'notAMember';
  return (
    <WholePage title={unknown ? texts.signIn.notAMember : texts.product}>
      <ReadState read={me}>{() => null}</ReadState>
      {me.error !== null && switchPerson !== undefined && <div><Button onClick={switchPerson}>{texts[switchLabel]}</Button></div>}
    </WholePage>
  );
}
