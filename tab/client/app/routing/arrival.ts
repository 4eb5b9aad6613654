import { navigate } from 'wouter/use-hash-location';

type News = 'created' | 'drafted' | 'sent';

/** Goes to a page with news of what was just done, in place of the form that did it. */
export function arriveWith(news: News, page: string): void {
  navigate(`/${page}`, { replace: true, state: { news } });
}

/** Whether the reader came to this page with such news. */
export function hasArrivedWith(news: News): boolean {
  const state = history.state as { news?: unknown } | null;
  return state?.news === news;
}
