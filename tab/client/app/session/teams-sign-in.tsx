import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import type { Host } from '../host';
import { WholePage } from '../look/whole-page';

/** Signs the reader in with the account that Teams already knows. */
export function TeamsSignIn({ host, onToken }: { host: Host; onToken: (token: string) => void }) {
  const texts = useTexts(tabShellTexts);
  const [tries, setTries] = useState(1);
  const [failedTry, setFailedTry] = useState(0);

  useEffect(() => {
    let wanted = true;
    host.teamsToken().then(
      (token) => { if (wanted) onToken(token); },
      () => { if (wanted) setFailedTry(tries); },
    );
    return () => { wanted = false; };
    // A new try is the only reason to ask Teams again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tries]);

  if (failedTry !== tries) return <WholePage title={texts.product}><Spinner label={texts.loading} /></WholePage>;
  return (
    <WholePage title={texts.signIn.teamsFailed} text={texts.signIn.teamsFailedWhy}>
      <Button appearance="primary" onClick={() => setTries(tries + 1)}>{texts.tryAgain}</Button>
    </WholePage>
  );
}
