/** What the booking area can refuse, besides what any use case can. */
export type BookingRefusal =
  | 'counsellorLacksTheSkill'
  | 'counsellorIsNotFree'
  | 'counsellorsAreTheSame'
  | 'counsellorIsNotInTheBase'
  | 'oneOrTwoCounsellors'
  | 'hourIsInThePast'
  | 'lengthIsUnreasonable'
  | 'rangeIsTooLong'
  | 'bookingIsCancelled';
