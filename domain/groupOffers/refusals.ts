/** What the groupOffers area can refuse, besides what any use case can. */
export type GroupOfferRefusal =
  | 'programmeIsUnknown'
  | 'capacityIsNotPositive'
  | 'capacityIsTooLarge'
  | 'sessionsAreMissing'
  | 'sessionsOverlapEachOther'
  | 'sessionIsInThePast'
  | 'sessionIsTooLong'
  | 'servicesAreMissing'
  | 'serviceIsNotInTheNetwork'
  | 'serviceIsNotInvited'
  | 'offerIsNotOpen'
  | 'offerHasStarted'
  | 'placeIsAlreadyWithdrawn'
  | 'tooManyPlacesAtOnce';
