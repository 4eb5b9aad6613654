/** What the shelf of gatherings can refuse, besides what any use case of the area can. */
export type GatheringRefusal =
  | 'offerIsNoGathering'
  | 'gatheringHasBegun'
  | 'serviceHasNoPlace'
  | 'headsAreNoCount'
  | 'headsAreTooMany'
  | 'planningStepIsUnknown';
