/** How asking for consent ended; `notOpened` when the browser kept the window from coming. */
export type ConsentOutcome = 'given' | 'declined' | 'notOpened';

/** Where the page of consent tells the page that opened it how it ended, in a plain browser. */
const channelName = 'calendar-consent';
const untilLookedAgain = 400;

/** Shows our page of consent in a window of its own, and waits until it says how it ended or is closed. */
export function askInWindow(address: string): Promise<ConsentOutcome> {
  const opened = window.open(address, 'calendar-consent', 'popup,width=600,height=700');
  if (opened === null) return Promise.resolve('notOpened');
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    const end = (outcome: ConsentOutcome) => {
      clearInterval(looking);
      channel.close();
      resolve(outcome);
    };
    // A window that is closed by hand says nothing; what it has said shortly before goes first.
    const looking = setInterval(() => { if (opened.closed) setTimeout(() => end('declined'), untilLookedAgain); }, untilLookedAgain);
    channel.onmessage = ({ data }) => end(data === 'given' ? 'given' : 'declined');
  });
}

/** The other side: tells the page that opened this one. */
export function tellOpener(outcome: ConsentOutcome): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(outcome);
  channel.close();
}
