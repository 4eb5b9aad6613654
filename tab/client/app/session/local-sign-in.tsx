import { Field, Input } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localOperations } from '../../../contract/networks';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { sentenceOf } from '../api/problem';
import { useOpenCall } from '../api/open-call';
import { useLanguage, useTexts } from '../language';
import { Notice } from '../look/notice';
import { ReadState } from '../look/read-state';
import { WholePage } from '../look/whole-page';
import { PersonList } from './person-list';
import { signInAs, type LocalPerson, type SignedInPerson } from './local-person';

/** The local sign-in: choose a demonstration person by role and organisation. */
export function LocalSignIn({ onSignedIn }: { onSignedIn: (person: SignedInPerson) => void }) {
  const texts = useTexts(tabShellTexts);
  const language = useLanguage();
  const call = useOpenCall();
  const [wanted, setWanted] = useState('');
  const people = useQuery({
    queryKey: ['listLocalPeople', language],
    queryFn: () => call(localOperations.listLocalPeople),
  });
  const signIn = useMutation({ mutationFn: (person: LocalPerson) => signInAs(call, person), onSuccess: onSignedIn });

  return (
    <WholePage title={texts.signIn.title} text={texts.signIn.intro}>
      <ReadState read={people}>
        {({ items }) => (
          <>
            <Field label={texts.signIn.search}>
              <Input type="search" size="large" value={wanted} onChange={(_, { value }) => setWanted(value)} />
            </Field>
            {signIn.isError && <Notice kind="refused">{sentenceOf(signIn.error, language)}</Notice>}
            <PersonList people={items} wanted={wanted} busy={signIn.isPending} onChosen={(person) => signIn.mutate(person)} />
          </>
        )}
      </ReadState>
    </WholePage>
  );
}
