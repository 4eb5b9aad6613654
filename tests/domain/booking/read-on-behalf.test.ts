import type { OnBehalfAnswer, OnBehalfFault } from '../../../domain/booking/own-calendar/on-behalf';
import type { OwnCalendarPorts, OwnReading } from '../../../domain/booking/own-calendar/ports';
import { dropOnBehalf, keepOnBehalf, mayHaveRead } from '../../../domain/booking/own-calendar/read-on-behalf';
import { readingPeriod } from '../../../domain/booking/reading-period';
import { pairsOf, spanOf } from '../../../domain/booking/spans';
import type { Role } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import type { Change } from '../../../domain/change';
import type { Period } from '../../../domain/time';
import { now, person } from './base-in-memory';

const base = '00000000-0000-4000-8000-0000000000b0' as never;
const account = { tenantId: 'innherred', objectId: 'one' };
const within = readingPeriod(now);
const actorAs = (role: Role) => actorFrom({
  personId: person(1), language: 'nb', memberships: [{ role, organisationId: base, networkId: null }], organisationNetworks: [],
});
const hour = (from: number, to: number): Period => ({ start: now.add({ minutes: from * 60 }), end: now.add({ minutes: to * 60 }) });
const application = (rest: Partial<OwnReading> = {}): OwnReading => ({ source: 'microsoft365', tenantId: 'innherred', readAt: now, until: null, fault: null, ...rest });

function setting(readings: readonly OwnReading[] = []) {
  const kept: Parameters<OwnCalendarPorts['keepOnBehalf']>[0][] = [];
  const changes: string[] = [];
  const ownCalendar = {
    readings: async () => readings, addressGivenAt: async () => null, dropOnBehalf: async () => true,
    keepOnBehalf: async (told: (typeof kept)[number]) => { kept.push(told); return true; },
  } as unknown as OwnCalendarPorts;
  const ports = { ownCalendar, clock: () => now, events: { append: async ({ what }: Change) => { changes.push(what); } } };
  const keep = (answer: OnBehalfAnswer, role: Role = 'counsellor') => keepOnBehalf(ports, actorAs(role), { account, within, answer });
  return { ports: ports as never, kept, changes, keep };
}

describe('Having one’s own calendar read', () => {
  it('keeps minutes alone, run together, within what was read, and the time of now', async () => {
    const { kept, keep, changes } = setting();
    expect((await keep({ ok: true, busy: [hour(3, 4), hour(-2, 1), hour(3.5, 5), hour(5, 6), hour(98 * 24 - 1, 98 * 24 + 5)] })).ok).toBe(true);
    const [start] = spanOf(within);
    expect(kept.map(({ busy }) => pairsOf(busy).map(([from, to]) => [(from - start) / 60, (to - start) / 60]))).toEqual([[[0, 1], [3, 6], [98 * 24 - 1, 98 * 24]]]);
    expect([kept[0]?.tenantId, kept[0]?.covers, kept[0]?.at, changes]).toEqual(['innherred', spanOf(within), now, ['readOnBehalf']]);
  });

  it('is a counsellor’s to do, and nobody else’s', async () => {
    const { ports, kept, keep } = setting();
    for (const role of ['coordinator', 'fosterCareAdvisor', 'caseContact', 'serviceLeader', 'groupLeader', 'countyGovernor', 'administrator'] as const) {
      expect([await mayHaveRead(ports, actorAs(role), account), await keep({ ok: true, busy: [] }, role), await dropOnBehalf(ports, actorAs(role))])
        .toMatchObject([{ refusal: 'notAllowed' }, { refusal: 'notAllowed' }, { refusal: 'notAllowed' }]);
    }
    expect(kept).toEqual([]);
  });

  it('is not needed where the application reads the account, also while it fails for a moment', async () => {
    for (const fault of [null, 'tooManyRequests', 'serverFault', 'silence', 'brokenAnswer'] as const) {
      const { ports, keep, kept } = setting([application({ fault })]);
      expect([await mayHaveRead(ports, actorAs('counsellor'), account), await keep({ ok: true, busy: [] }), kept])
        .toMatchObject([{ refusal: 'applicationReadsYourCalendar' }, { refusal: 'applicationReadsYourCalendar' }, []]);
    }
  });

  it('is possible where it does not: never read, not let in, or another account', async () => {
    for (const other of [[], [application({ readAt: null })], [application({ fault: 'noConsent' })], [application({ fault: 'noAccess' })], [application({ tenantId: 'elsewhere' })],
      [application({ source: 'file', tenantId: '' })]]) {
      expect((await mayHaveRead(setting(other).ports, actorAs('counsellor'), account)).ok).toBe(true);
    }
  });

  it('changes nothing on a fault, which is the refusal', async () => {
    const faults: readonly OnBehalfFault[] = ['calendarNeedsYourYes', 'calendarServiceIsBusy', 'calendarAnswerIsBroken', 'tenantIsNotAdmitted'];
    for (const fault of faults) {
      const { kept, keep, changes } = setting();
      expect(await keep({ ok: false, fault })).toMatchObject({ ok: false, refusal: fault });
      expect([kept, changes]).toEqual([[], []]);
    }
  });

  it('needs an account that the sign-in is believed for', async () => {
    expect(await mayHaveRead(setting().ports, actorAs('counsellor'), undefined)).toMatchObject({ refusal: 'calendarSignInIsOld' });
  });
});
