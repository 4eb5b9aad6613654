import { createContext, useContext } from 'react';
import type { Session } from './session';

/** The sign-in that the pages stand under. */
export interface SignIn {
  readonly session: Session;
  /** Leaves this person and chooses another; not inside Teams, which has its own. */
  readonly switchPerson: (() => void) | undefined;
  /** What that is called. */
  readonly switchLabel: 'switchPerson' | 'switchAccount';
}

export const SignInContext = createContext<SignIn | undefined>(undefined);

/** The sign-in; pages are shown only under one. */
export function useSignIn(): SignIn {
  const signIn = useContext(SignInContext);
  if (signIn === undefined) throw new Error('no sign-in around this page');
  return signIn;
}
