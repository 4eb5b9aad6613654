import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useContext, type ReactNode } from 'react';
import { networkOperations } from '../../../contract/networks';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useCall } from '../api/api';
import { Problem } from '../api/problem';
import { LanguageContext, useTexts } from '../language';
import { Placeholder } from '../look/placeholder';
import { ReadState } from '../look/read-state';
import { WholePage } from '../look/whole-page';
import { useSignIn } from '../session/session-context';
import { MeContext } from './me';

const Outside = lazy(() => import('../../networks/access/outside').then((page) => ({ default: page.Outside })));

/** Shows the pages to somebody who has access to something, in the language that this person has chosen; others may ask for it. */
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

  if (me.data !== undefined && me.data.memberships.length > 0) return <MeContext value={me.data}>{children}</MeContext>;
  const outside = me.data !== undefined || (me.error instanceof Problem && me.error.refusal === 'notAMember');
  return (
    <WholePage title={outside ? texts.signIn.notAMember : texts.product}>
      {outside ? <Suspense fallback={<Placeholder />}><Outside /></Suspense> : <ReadState read={me}>{() => null}</ReadState>}
      {(outside || me.error !== null) && switchPerson !== undefined && <div><Button onClick={switchPerson}>{texts[switchLabel]}</Button></div>}
    </WholePage>
  );
}
