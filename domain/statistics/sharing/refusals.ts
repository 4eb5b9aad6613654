/** What sharing figures can refuse, besides what any use case can. */
export type SharingRefusal =
  | 'periodIsUnreadable'
  | 'periodIsNotOver'
  | 'thresholdIsOutOfRange'
  | 'correctionNeedsReason'
  | 'thereIsNothingToCorrect'
  | 'editionIsReplaced'
  | 'editionIsReleased'
  | 'editionIsNotReleased'
  | 'receiverIsUnknown';
