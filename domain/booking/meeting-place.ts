/** Where people meet: in a municipality, or on Teams. Never an address: that would point to a family. */
export type MeetingPlace =
  | { readonly kind: 'municipality'; readonly municipalityNumber: string }
  | { readonly kind: 'teams' };

/** A meeting place with what the municipality is called. */
export type NamedPlace =
  | { readonly kind: 'municipality'; readonly municipalityNumber: string; readonly name: string }
  | { readonly kind: 'teams' };
