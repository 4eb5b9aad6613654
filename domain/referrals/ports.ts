/** What the referrals area needs from outside, under the actor's own transaction. */
export interface ReferralPorts {
  readonly area: 'referrals';
}
