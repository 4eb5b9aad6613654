import type { AccessRequestId, NetworkId, OrganisationId, PersonId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import type { AccessRequest } from '../../../domain/network/access/access-request';
import { placeId, type Headship, type MemberPlace } from '../../../domain/network/access/member-place';
import type { AccessPorts } from '../../../domain/network/access/ports';
import type { Actor } from '../../../domain/network/actor';
import { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';

export const service = '00000000-0000-4000-8000-000000000001' as OrganisationId;
export const operator = '00000000-0000-4000-8000-000000000002' as OrganisationId;
const governor = '00000000-0000-4000-8000-000000000003' as OrganisationId;
export const network = '00000000-0000-4000-8000-00000000000a' as NetworkId;
export const atService: MemberPlace = { kind: 'organisation', organisationId: service };
export const atGovernor: MemberPlace = { kind: 'organisation', organisationId: governor };
export const person = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}` as PersonId;
export const nobodyHeads: Headship = { heads: [], coordinators: [], administrators: [person(90)], operatorIds: [operator] };

/** The access area's ports over rows in memory; who asks is the actor given. */
export function accessInMemory(headship: Partial<Headship> = {}) {
  const rows: (AccessRequest & { readonly by: PersonId })[] = [];
  const events: string[] = [];
  const messages: Message[] = [];
  let now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  let made = 0;
  const change = (id: AccessRequestId, part: Partial<AccessRequest>) => {
    rows.splice(0, rows.length, ...rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  };
  const access = (actor: Actor): AccessPorts => ({
    places: () => Promise.resolve([
      { place: { kind: 'network', networkId: network }, placeKind: 'learningNetwork', name: 'Innherred', near: false },
      { place: atGovernor, placeKind: 'countyGovernor', name: 'Statsforvalteren', near: false },
      { place: atService, placeKind: 'childWelfareService', name: 'Verdal', near: true },
    ]),
    headship: () => Promise.resolve({ ...nobodyHeads, ...headship }),
    askedBefore: (_account, since) => Promise.resolve({
      waiting: rows.filter(({ by, state }) => by === actor.scope.personId && state === 'waiting').length,
      asked: rows.filter(({ by, askedAt }) => by === actor.scope.personId && Temporal.Instant.compare(askedAt, since) > 0).length,
    }),
    ask: ({ id, personId, role, place, at }) => {
      const waits = rows.some((row) => row.by === personId && row.state === 'waiting' && row.role === role && placeId(row.place) === placeId(place));
      if (!waits) rows.push({ id, personId, by: personId, role, place, placeName: 'Verdal', askedAt: at, state: 'waiting' });
      return Promise.resolve(!waits);
    },
    request: (id) => Promise.resolve(rows.find((row) => row.id === id)),
    own: (personId) => Promise.resolve(rows.filter((row) => row.personId === personId)),
    waiting: (personId) => Promise.resolve(rows.filter((row) => row.state === 'waiting' && row.personId !== personId)),
    withdraw: (id) => {
      const waits = rows.some((row) => row.id === id && row.state === 'waiting');
      if (waits) change(id, { state: 'withdrawn' });
      return Promise.resolve(waits);
    },
    answer: ({ id, answer, membershipId }) => {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) throw new Error('no such request');
      if (row.state !== 'waiting') return Promise.resolve({ state: row.state, membershipId: null, personId: row.personId });
      change(id, { state: answer });
      return Promise.resolve({ state: answer, membershipId: answer === 'approved' ? membershipId : null, personId: row.personId });
    },
  });
  const ports = (actor: Actor) => ({
    access: access(actor), clock: () => now, newId: () => `00000000-0000-7000-8000-${String(made += 1).padStart(12, '0')}`,
    events: { append: ({ noun, what }: { noun: string; what: string }) => Promise.resolve(void events.push(`${noun} ${what}`)) },
    outbox: { post: (message: Message) => Promise.resolve(void messages.push(message)) },
  }) as unknown as Ports;
  return { ports, rows, events, messages, setClock: (instant: string) => void (now = Temporal.Instant.from(instant)) };
}
