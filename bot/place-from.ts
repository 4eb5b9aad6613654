import { readId } from '../domain/identifiers';
import type { MemberPlace } from '../domain/network/access/member-place';

/** Reads a place as a choice of a card carries it: `organisation:ID` or `network:ID`. */
export function placeFrom(value: string): MemberPlace | undefined {
  const [kind, id] = value.split(':');
  const organisationId = readId<'organisation'>(id);
  const networkId = readId<'network'>(id);
  if (kind === 'organisation' && organisationId !== undefined) return { kind, organisationId };
  return kind === 'network' && networkId !== undefined ? { kind, networkId } : undefined;
}
