import { useMe } from '../../app/me/me';

/** The bases that the reader coordinates. */
export function useOwnBases(): readonly { readonly id: string; readonly name: string }[] {
  const { memberships, may } = useMe();
  if (!may.findHour) return [];
  return memberships.filter(({ role, placeKind }) => role === 'coordinator' && placeKind === 'organisation')
    .map(({ placeId, placeName }) => ({ id: placeId, name: placeName }));
}
