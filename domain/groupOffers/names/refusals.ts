/** What the shelf of names can refuse, besides what any use case of the area can. */
export type NamesRefusal =
  | 'namesAreOff'
  | 'namesNeedAYes'
  | 'assessmentIsMissing'
  | 'assessmentIsAhead'
  | 'namesAreTooMany'
  | 'onlyNamesHere'
  | 'onlyPlacesHaveNames'
  | 'keepApartTakesNoNames'
  | 'addressIsProtected'
  | 'namesAreErased';
