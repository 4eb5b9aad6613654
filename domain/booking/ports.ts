/** What the booking area needs from outside, under the actor's own transaction. */
export interface BookingPorts {
  readonly area: 'booking';
}
