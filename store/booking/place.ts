import type { MeetingPlace, NamedPlace } from '../../domain/booking/meeting-place';

/** A meeting place as its two columns. */
export function placeColumns(place: MeetingPlace): { placeKind: MeetingPlace['kind']; municipalityNumber: string | null } {
  return { placeKind: place.kind, municipalityNumber: place.kind === 'municipality' ? place.municipalityNumber : null };
}

/** A meeting place from its two columns and the municipality's name. */
export function placeFrom(row: {
  placeKind: MeetingPlace['kind'];
  municipalityNumber: string | null;
  municipalityName: string | null;
}): NamedPlace {
  if (row.placeKind === 'teams' || row.municipalityNumber === null) return { kind: 'teams' };
  return { kind: 'municipality', municipalityNumber: row.municipalityNumber, name: row.municipalityName ?? '' };
}
