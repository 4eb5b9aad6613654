/** What the booking area can refuse, besides what any use case can. */
export type BookingRefusal =
  | 'skillIsUnknown'
  | 'counsellorLacksTheSkill'
  | 'counsellorIsNotFree'
  | 'counsellorsAreTheSame'
  | 'counsellorIsNotInTheBase'
  | 'oneOrTwoCounsellors'
  | 'hourIsInThePast'
  | 'lengthIsUnreasonable'
  | 'rangeIsEmpty'
  | 'rangeIsTooLong'
  | 'wishIsUnreadable'
  | 'seriesIsUnreasonable'
  | 'bookingIsCancelled'
  | 'bookingIsOver';
