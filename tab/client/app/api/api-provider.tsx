import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, type ReactNode } from 'react';
import { LanguageContext } from '../language';
import { useSignIn } from '../session/session-context';
import { CallContext } from './api';
import { createCall } from './call';

/** Lets the pages call the API as the person who is signed in. What was read as one person is never shown to another. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const { session } = useSignIn();
  const language = useContext(LanguageContext);
  const queries = useQueryClient();
  const call = useMemo(
    () => createCall({ fetch: (...request) => window.fetch(...request), language: language.now, session }),
    [language, session],
  );
  useEffect(() => () => queries.clear(), [queries, session]);
  // The API answers in the language in which it was asked.
  useEffect(() => language.onChange(() => void queries.invalidateQueries()), [language, queries]);
  return <CallContext value={call}>{children}</CallContext>;
}
