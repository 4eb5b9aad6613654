/** What the network area can refuse, besides what any use case can. */
export type NetworkRefusal =
  | 'personIsUnknown'
  | 'placeIsNotYours'
  | 'channelIsTaken';
