import { lazy, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Host } from '../host';
import { forgetPerson, rememberedPerson, type SignedInPerson } from './local-person';
import { createRenewal, createSession, type Renewal } from './session';
import { SignInContext, type SignIn } from './session-context';
import { TeamsSignIn } from './teams-sign-in';

// Neither is needed inside Teams while all is well: fetched when it is.
const LocalSignIn = lazy(() => import('./local-sign-in').then((page) => ({ default: page.LocalSignIn })));
const SignInAgain = lazy(() => import('./sign-in-again').then((dialog) => ({ default: dialog.SignInAgain })));

/** Shows the pages to somebody who is signed in; until then, the way in. */
export function SignInGate({ host, children }: { host: Host; children: ReactNode }) {
  return host.inTeams ? <TeamsGate host={host}>{children}</TeamsGate> : <LocalGate>{children}</LocalGate>;
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

function opened(token: string, fetchToken: () => Promise<string>, switchPerson: (() => void) | undefined): Opened {
  const renewal = createRenewal();
  return { renewal, signIn: { session: createSession(token, fetchToken, renewal), switchPerson } };
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
          <SignInAgain renewal={open.renewal} person={person} fetchToken={fetchToken} leave={open.signIn.switchPerson} />
        </Suspense>
      )}
    </SignInContext>
  );
}
