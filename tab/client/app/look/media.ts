import { useSyncExternalStore } from 'react';

/** Whether the screen, or the paper, is such as the query says: `(max-width: 639px)`, `print`. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** A telephone, where a table is read as a list. */
export const narrow = '(max-width: 639px)';
