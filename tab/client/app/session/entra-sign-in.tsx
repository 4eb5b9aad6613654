import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import { Notice } from '../look/notice';
import { WholePage } from '../look/whole-page';
import { openEntra, type EntraClient, type EntraWay } from './entra-client';

/** The way in for any browser or telephone: Microsoft's own sign-in, and back to the page that was asked for. */
export function EntraSignIn({ way, onToken }: { way: EntraWay; onToken: (token: string, client: EntraClient) => void }) {
  const texts = useTexts(tabShellTexts);
  const [client, setClient] = useState<EntraClient>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    openEntra(way).then(
      (opened) => { if (opened.token === undefined) setClient(opened.client); else onToken(opened.token, opened.client); },
      // What came back is put away: opened once more, it is a fresh start.
      () => { setFailed(true); openEntra(way).then((opened) => setClient(opened.client), () => undefined); },
    );
    // What the page was opened with is handled once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (client === undefined && !failed) return <WholePage title={texts.product}><Spinner label={texts.loading} /></WholePage>;
  const leave = (as: 'member' | 'guest') => { void client?.leaveToSignIn(as).catch(() => setFailed(true)); };
  return (
    <WholePage title={texts.signIn.entra} text={texts.signIn.entraWhy}>
      {failed && <Notice kind="refused">{texts.signIn.entraFailed}</Notice>}
      <div><Button appearance="primary" size="large" disabledFocusable={client === undefined} onClick={() => leave('member')}>{texts.signIn.withWorkAccount}</Button></div>
      <div><Button appearance="subtle" disabledFocusable={client === undefined} onClick={() => leave('guest')}>{texts.signIn.asGuest}</Button></div>
    </WholePage>
  );
}
