import { createContext, useContext, useSyncExternalStore } from 'react';

/** The two written standards of Norwegian. */
export type Language = 'nb' | 'nn';

/** The language in use: what the page shows, and what the API is asked to answer in. */
export interface LanguageStore {
  readonly now: () => Language;
  readonly choose: (language: Language) => void;
  readonly onChange: (changed: () => void) => () => void;
}

/** Begins with the language of Teams or the browser: nynorsk where it says so, otherwise bokmål. */
export function createLanguageStore(locale: string): LanguageStore {
  let language: Language = locale.toLowerCase().startsWith('nn') ? 'nn' : 'nb';
  const listeners = new Set<() => void>();
  return {
    now: () => language,
    choose: (chosen) => {
      if (chosen === language) return;
      language = chosen;
      for (const changed of listeners) changed();
    },
    onChange: (changed) => {
      listeners.add(changed);
      return () => { listeners.delete(changed); };
    },
  };
}

export const LanguageContext = createContext<LanguageStore>(createLanguageStore('nb'));

/** The language in use. */
export function useLanguage(): Language {
  const store = useContext(LanguageContext);
  return useSyncExternalStore(store.onChange, store.now);
}

/** An area's texts in the language in use. */
export function useTexts<Texts>(texts: { readonly nb: Texts; readonly nn: Texts }): Texts {
  return texts[useLanguage()];
}
