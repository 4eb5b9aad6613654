import { AriaLiveAnnouncer } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, use, useEffect, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ApiProvider } from './api/api-provider';
import { readAgain } from './api/read-again';
import type { Host } from './host';
import { HostContext } from './host-context';
import { createLanguageStore, LanguageContext } from './language';
import { MeGate } from './me/me-gate';
import { addressOfPage } from './routing/addresses';
import { SignInGate } from './session/sign-in-gate';
import { Frame } from './shell/frame';
import { Theme } from './theme';

const ConfigurePage = lazy(() => import('../configure/configure-page').then((page) => ({ default: page.ConfigurePage })));
const PrivacyPage = lazy(() => import('../privacy/privacy-page').then((page) => ({ default: page.PrivacyPage })));

/** The tab: waits for what it is shown in, then signs in and shows the pages. */
export function App({ opening }: { opening: Promise<Host> }) {
  return <Suspense fallback={null}><OpenApp opening={opening} /></Suspense>;
}

function OpenApp({ opening }: { opening: Promise<Host> }) {
  const host = use(opening);
  const [language] = useState(() => createLanguageStore(host.locale));
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: readAgain, mutations: { networkMode: 'always' } } }));
  useEffect(() => {
    const atStart = location.hash.replace(/^[#/]+/, '') === '';
    if (host.subPageId !== undefined && atStart) location.replace(addressOfPage(host.subPageId));
  }, [host]);
  return (
    <HostContext value={host}>
      <LanguageContext value={language}>
        <Theme host={host}>
          <AriaLiveAnnouncer>
            <QueryClientProvider client={queries}>
              <Router hook={useHashLocation}>
                <Switch>
                  <Route path="/configure"><Suspense fallback={null}><ConfigurePage host={host} /></Suspense></Route>
                  <Route path="/privacy"><Suspense fallback={null}><PrivacyPage /></Suspense></Route>
                  <Route>
                    <SignInGate host={host}>
                      <ApiProvider>
                        <MeGate>
                          <Frame host={host} />
                        </MeGate>
                      </ApiProvider>
                    </SignInGate>
                  </Route>
                </Switch>
              </Router>
            </QueryClientProvider>
          </AriaLiveAnnouncer>
        </Theme>
      </LanguageContext>
    </HostContext>
  );
}
