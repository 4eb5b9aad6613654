import { useEffect } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';

/** Names the page in the browser's title. */
export function usePageTitle(title: string): void {
  const { product } = useTexts(tabShellTexts);
  useEffect(() => {
    document.title = title === product ? product : `${title} – ${product}`;
  }, [title, product]);
}
