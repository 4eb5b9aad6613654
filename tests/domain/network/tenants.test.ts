import fc from 'fast-check';
import type { Id, OrganisationId } from '../../../domain/identifiers';
import { admitTenant, endTenant } from '../../../domain/network/tenants/admit-tenant';
import { keepConsentFound, makeConsentLink, tenantToAsk } from '../../../domain/network/tenants/ask-consent';
import type { Tenancy, TenantPorts } from '../../../domain/network/tenants/ports';
import { seeTenants } from '../../../domain/network/tenants/see-tenants';
import { readTenantId, type AdmittedTenant, type Consent, type TenantId } from '../../../domain/network/tenants/tenant';
import { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';

const operator = '00000000-0000-4000-8000-000000000001' as OrganisationId;
const elsewhere = '00000000-0000-4000-8000-000000000002' as OrganisationId;
const home = '00000000-0000-4000-8000-00000000000b' as TenantId;
const tenantId = '00000000-0000-4000-8000-00000000000c' as TenantId;
const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const administrator = actorWith([{ role: 'administrator', organisationId: operator }]);
const tenancy: Tenancy = {
  home, sendsMail: false, newState: () => 'a-secret', consentLink: (tenant, state) => `https://login.example/${tenant}?state=${state}`, look: () => Promise.resolve('granted'),
};
const wanted = { tenantId, organisations: 'Steinkjer og Snåsa' };

function portsInMemory() {
  const rows: AdmittedTenant[] = [];
  const consents = new Map<string, Consent>();
  const events: string[] = [];
  let made = 0;
  const tenants: TenantPorts = {
    operators: () => Promise.resolve([operator]),
    admissions: () => Promise.resolve(rows),
    admission: (id) => Promise.resolve(rows.find((row) => row.id === id)),
    admit: (row) => {
      if (rows.some((one) => one.tenantId === row.tenantId && one.endedAt === null)) return Promise.resolve(false);
      rows.push({ ...row, endedBy: null, endedAt: null });
      return Promise.resolve(true);
    },
    end: ({ id, endedBy, endedAt }) => {
      rows.splice(0, rows.length, ...rows.map((row) => (row.id === id ? { ...row, endedBy, endedAt } : row)));
      return Promise.resolve(true);
    },
    consents: () => Promise.resolve([...consents.values()]),
    keepConsentLink: ({ tenantId: of, until }) => Promise.resolve(void consents.set(of, { tenantId: of, state: 'missing', seenAt: null, linkUntil: until })),
    keepConsent: ({ tenantId: of, state, seenAt }) => Promise.resolve(void consents.set(of, { tenantId: of, state, seenAt, linkUntil: null })),
  };
  const ports = {
    tenants, clock: () => now, newId: () => `id-${(made += 1)}`, network: { labelFacts: () => Promise.resolve([]) },
    events: { append: ({ what }: { what: string }) => Promise.resolve(void events.push(what)) },
  } as unknown as Ports;
  return { ports, rows, events };
}

describe('The id of a tenant', () => {
  it('is read as administrators copy it, and nothing else is', () => {
    fc.assert(fc.property(fc.uuid(), fc.boolean(), (id, loud) => {
      expect(readTenantId(` ${loud ? id.toUpperCase() : id}\n`)).toBe(id.toLowerCase());
    }));
    fc.assert(fc.property(fc.string(), (text) => readTenantId(text) === undefined || /^[\s0-9a-fA-F-]+$/.test(text)));
    for (const text of ['kommune.onmicrosoft.com', 'common', 'organizations', `${home}/x`, '', undefined, 7]) expect(readTenantId(text)).toBeUndefined();
  });
});

describe('Admitting a tenant', () => {
  it('is for administrators of whoever runs the product, and for no other administrator or role', async () => {
    const { ports, rows } = portsInMemory();
    const others = [
      actorWith([{ role: 'administrator', organisationId: elsewhere }]), actorWith([{ role: 'serviceLeader', organisationId: operator }]), actorWith([]),
    ];
    for (const actor of others) {
      expect(await admitTenant(ports, actor, tenancy, wanted)).toMatchObject({ refusal: 'notAllowed' });
      expect(await endTenant(ports, actor, 'id-1' as Id<'admittedTenant'>)).toMatchObject({ refusal: 'notAllowed' });
      expect(await seeTenants(ports, actor)).toMatchObject({ refusal: 'notAllowed' });
      expect(await tenantToAsk(ports, actor, tenancy, tenantId)).toMatchObject({ refusal: 'notAllowed' });
    }
    expect(rows).toEqual([]);
  });

  it('says whose it is, by whom and when', async () => {
    const { ports, rows, events } = portsInMemory();
    good(await admitTenant(ports, administrator, tenancy, { ...wanted, tenantId: ` ${tenantId.toUpperCase()} ` }));
    expect(rows).toMatchObject([{ tenantId, organisations: wanted.organisations, admittedBy: administrator.scope.personId, endedAt: null }]);
    expect(events).toEqual(['admitted']);
  });

  it.each([
    [{ tenantId: 'kommune.no' }, 'tenantIdIsUnreadable'],
    [{ tenantId: home }, 'homeTenantStays'],
    [{ organisations: '  ' }, 'textIsEmpty'],
    [{ organisations: 'x'.repeat(201) }, 'textIsTooLong'],
    [{ organisations: 'Ring 91 23 45 67' }, 'contactDetailsInText'],
  ])('refuses %o as %s', async (change, refusal) => {
    expect(await admitTenant(portsInMemory().ports, administrator, tenancy, { ...wanted, ...change })).toMatchObject({ refusal });
  });

  it('counts once while it is in force, and may come again after it has ended', async () => {
    const { ports, rows, events } = portsInMemory();
    const id = good(await admitTenant(ports, administrator, tenancy, wanted));
    expect(await admitTenant(ports, administrator, tenancy, wanted)).toMatchObject({ refusal: 'tenantIsAdmitted' });
    good(await endTenant(ports, administrator, id));
    expect(await endTenant(ports, administrator, id)).toMatchObject({ refusal: 'tenantHasEnded' });
    good(await admitTenant(ports, administrator, tenancy, wanted));
    expect(rows.map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
    expect(events).toEqual(['admitted', 'ended', 'admitted']);
  });
});

describe('A tenant’s consent', () => {
  it('is asked of the home tenant and of those that are admitted, for as long as they are', async () => {
    const { ports } = portsInMemory();
    expect(await tenantToAsk(ports, administrator, tenancy, tenantId)).toMatchObject({ refusal: 'tenantIsNotAdmitted' });
    expect(good(await tenantToAsk(ports, administrator, tenancy, home))).toBe(home);
    const id = good(await admitTenant(ports, administrator, tenancy, wanted));
    expect(good(await tenantToAsk(ports, administrator, tenancy, tenantId))).toBe(tenantId);
    good(await endTenant(ports, administrator, id));
    // What a look found meanwhile is not kept either.
    expect(await keepConsentFound(ports, administrator, tenancy, { tenantId, state: 'granted' })).toMatchObject({ refusal: 'tenantIsNotAdmitted' });
    expect(await ports.tenants.consents()).toEqual([]);
  });

  it('is asked for by a link that holds for two weeks', async () => {
    const { ports } = portsInMemory();
    const { link, until } = good(await makeConsentLink(ports, administrator, tenancy, home));
    expect([link, until.toString()]).toEqual([`https://login.example/${home}?state=a-secret`, '2026-12-07T08:00:00Z']);
  });

  it('is nothing to ask for where there is no application', async () => {
    const { ports } = portsInMemory();
    expect(await makeConsentLink(ports, administrator, { ...tenancy, home: undefined }, home)).toMatchObject({ refusal: 'thereIsNoApplication' });
  });
});
