/** What the groupOffers area needs from outside, under the actor's own transaction. */
export interface GroupOfferPorts {
  readonly area: 'groupOffers';
}
