import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { signInOperations } from '../../../contract/sign-in';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useOpenCall } from '../api/open-call';
import type { Host } from '../host';
import { useTexts } from '../language';
import { ReadState } from '../look/read-state';
import { WholePage } from '../look/whole-page';
import type { EntraClient, EntraWay } from './entra-client';
import { forgetPerson, rememberedPerson, type SignedInPerson } from './local-person';
import { createRenewal, createSession, type Renewal } from './session';
import { SignInContext, type SignIn } from './session-context';
import { TeamsSignIn } from './teams-sign-in';

// None is needed inside Teams while all is well: fetched when it is.
const EntraSignIn = lazy(() => import('./entra-sign-in').then((page) => ({ default: page.EntraSignIn })));
const LocalSignIn = lazy(() => import('./local-sign-in').then((page) => ({ default: page.LocalSignIn })));
const SignInAgain = lazy(() => import('./sign-in-again').then((dialog) => ({ default: dialog.SignInAgain })));

/** Shows the pages to somebody who is signed in; until then, the way in. */
export function SignInGate({ host, children }: { host: Host; children: ReactNode }) {
  return host.inTeams ? <TeamsGate host={host}>{children}</TeamsGate> : <BrowserGate>{children}</BrowserGate>;
}

/** Outside Teams it is the server that says how one signs in. */
function BrowserGate({ children }: { children: ReactNode }) {
  const texts = useTexts(tabShellTexts);
  const call = useOpenCall();
  const ways = useQuery({ queryKey: [signInOperations.getWaysIn.name], queryFn: () => call(signInOperations.getWaysIn), staleTime: Infinity });
  if (ways.data?.kind === 'entra') return <EntraGate way={ways.data}>{children}</EntraGate>;
  if (ways.data?.kind === 'local') return <LocalGate>{children}</LocalGate>;
  return <WholePage title={texts.product}><ReadState read={ways}>{() => null}</ReadState></WholePage>;
}

function EntraGate({ way, children }: { way: EntraWay; children: ReactNode }) {
  const [open, setOpen] = useState<Opened & { readonly client: EntraClient }>();
  if (open === undefined) {
    const begin = (token: string, client: EntraClient) => {
      const leave = () => { void client.leaveToSignIn('another'); };
      setOpen({ ...opened(token, client.token, leave, 'switchAccount'), client });
    };
    return <Suspense fallback={null}><EntraSignIn way={way} onToken={begin} /></Suspense>;
  }
  // Microsoft's page takes the place of this one, so what was asked for is never answered here.
  const signInAnew = () => open.client.leaveToSignIn('member').then(() => new Promise<string>(() => undefined));
  return <Gate open={open} fetchToken={signInAnew}>{children}</Gate>;
}

function TeamsGate({ host, children }: { host: Host; children: ReactNode }) {
  const [open, setOpen] = useState<Opened>();
  if (open === undefined) {
    return <TeamsSignIn host={host} onToken={(token) => setOpen(opened(token, host.teamsToken, undefined))} />;
  }
  return <Gate open={open} fetchToken={host.teamsToken}>{children}</Gate>;
}

function LocalGate({ children }: { children: ReactNode }) {
  const [person, setPerson] = useState<SignedInPerson | undefined>(rememberedPerson);
  if (person === undefined) return <Suspense fallback={null}><LocalSignIn onSignedIn={setPerson} /></Suspense>;
  const leave = () => {
    forgetPerson();
    setPerson(undefined);
  };
  return <OpenLocalGate key={person.token} person={person} leave={leave}>{children}</OpenLocalGate>;
}

function OpenLocalGate({ person, leave, children }: { person: SignedInPerson; leave: () => void; children: ReactNode }) {
  const [open] = useState(() => opened(person.token, () => Promise.reject(new Error('ask the reader')), leave));
  return <Gate open={open} person={person}>{children}</Gate>;
}

interface Opened {
  readonly signIn: SignIn;
  readonly renewal: Renewal;
}

function opened(
  token: string, fetchToken: () => Promise<string>, switchPerson: (() => void) | undefined, switchLabel: SignIn['switchLabel'] = 'switchPerson',
): Opened {
  const renewal = createRenewal();
  return { renewal, signIn: { session: createSession(token, fetchToken, renewal), switchPerson, switchLabel } };
}

function Gate({ open, person, fetchToken, children }: {
  open: Opened;
  person?: SignedInPerson;
  fetchToken?: () => Promise<string>;
  children: ReactNode;
}) {
  const asked = useSyncExternalStore(open.renewal.onChange, open.renewal.isAsked);
  return (
    <SignInContext value={open.signIn}>
      {children}
      {asked && (
        <Suspense fallback={null}>
          <SignInAgain renewal={open.renewal} person={person} fetchToken={fetchToken} signIn={open.signIn} />
        </Suspense>
      )}
    </SignInContext>
  );
}
