let navigated = false;
window.addEventListener('hashchange', () => { navigated = true; });

/** Whether the reader has gone from one page to another since the tab was opened: only then is the focus moved. */
export function hasNavigated(): boolean {
  return navigated;
}
