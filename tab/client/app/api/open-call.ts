import { useContext, useMemo } from 'react';
import { LanguageContext } from '../language';
import { createCall, type Call } from './call';

/** Calls for those who are not signed in yet. */
export function useOpenCall(): Call {
  const language = useContext(LanguageContext);
  return useMemo(() => createCall({ fetch: (...request) => window.fetch(...request), language: language.now }), [language]);
}
