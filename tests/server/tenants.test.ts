import { sql } from 'drizzle-orm';
import express from 'express';
import { admitTenant, endTenant } from '../../domain/network/tenants/admit-tenant';
import { makeConsentLink } from '../../domain/network/tenants/ask-consent';
import type { Tenancy } from '../../domain/network/tenants/ports';
import type { TenantId } from '../../domain/network/tenants/tenant';
import { success } from '../../domain/outcome';
import { rateLimit } from '../../domain/rate-limit';
import { compose } from '../../server/composition';
import { readConfig } from '../../server/config';
import { consentRouter } from '../../server/http/consent';
import { openLog } from '../../server/log';
import { lookAgainFor } from '../../server/sign-on/look-again';
import { asSystem } from '../../store/as-actor';
import { tenantsIn } from '../../store/network/tenants';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { consentPageTexts } from '../../texts/tenants';
import { freshDatabase, type TestDatabase } from '../support/database';
import { listening, type Listening } from '../support/listening';
import { startOpenIdProvider, type OpenIdProvider } from '../support/open-id-provider';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

const clientId = '00000000-0000-4000-8000-00000000000a';
const home = '00000000-0000-4000-8000-00000000000b' as TenantId;
const tenantId = '00000000-0000-4000-8000-00000000000c' as TenantId;
const objectId = '00000000-0000-4000-8000-0000000000ee';
const personKey = 'counsellor-verdal-1';

let db: TestDatabase;
let provider: OpenIdProvider;
let server: Listening;
let end: () => Promise<void>;

beforeAll(async () => {
  db = await freshDatabase();
  provider = await startOpenIdProvider(clientId);
  const config = readConfig({
    CLIENT_ID: clientId, TENANT_ID: home, CLIENT_SECRET: 'not-a-secret', DATABASE_URL: 'postgres://app@db/fhn',
    PUBLIC_URL: 'https://fosterhjem.example', LOG_LEVEL: 'silent',
  });
  const product = compose(config, { database: db.database, clock: db.clock.now, log: openLog('silent'), entraAuthority: provider.url });
  server = await listening(product.app);
  end = product.stop;
  await link({ tenantId, objectId });
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
  await end();
  await db.close();
});

const tenancy: Tenancy = {
  home, sendsMail: false, newState: () => 's'.repeat(43), consentLink: (_tenant, state) => `https://login.example/?state=${state}`, look: () => Promise.resolve('granted'),
};
const link = (account: { tenantId: string; objectId: string }) => asSystem(db.database, 'signOn', (tx) =>
  linkAccount(tx, account, { id: db.newId(), personId: stableId('person', personKey), at: db.clock.now() }));
const admit = async () => {
  const actor = await db.as('administrator');
  return good(await db.asActor(actor, (ports) => admitTenant(ports, actor, tenancy, { tenantId, organisations: 'Verdal' })));
};
const endIt = async (id: Awaited<ReturnType<typeof admit>>) => {
  const actor = await db.as('administrator');
  return good(await db.asActor(actor, (ports) => endTenant(ports, actor, id)));
};
const seenBy = async (key: string) =>
  good(await db.asActor(await db.as(key), async (ports) => success(await ports.tenants.admissions())));
const me = async (account: { tenantId: string; objectId: string }, language = 'nb') => {
  const headers = { authorization: `Bearer ${await provider.token(account)}`, 'accept-language': language };
  const response = await fetch(`${server.url}/api/me`, { headers });
  return { status: response.status, body: await response.json() as { label?: string; type?: string } };
};

describe('A tenant', () => {
  it('comes in when it is admitted, and is out with the next request when that ends', async () => {
    expect(await me({ tenantId, objectId })).toMatchObject({ status: 403, body: { type: 'urn:fosterhjemsnettverk:refusal:tenantIsNotAdmitted' } });
    const id = await admit();
    expect(await me({ tenantId, objectId })).toMatchObject({ status: 200, body: { label: 'Veileder 1, Verdal' } });
    await endIt(id);
    expect((await me({ tenantId, objectId })).status).toBe(403);
  });

  it('does not make its people members: who they are stays the product’s own to say', async () => {
    const id = await admit();
    expect(await me({ tenantId, objectId: '00000000-0000-4000-8000-0000000000ff' }))
      .toMatchObject({ status: 403, body: { type: 'urn:fosterhjemsnettverk:refusal:notAMember' } });
    await endIt(id);
  });

  it('lets an account that nobody knows ask for access, and do nothing else', async () => {
    const authorization = `Bearer ${await provider.token({ tenantId: home, objectId: '00000000-0000-4000-8000-0000000000fe' })}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const place = { kind: 'organisation', id: stableId('organisation', 'verdal') };
    const asked = await fetch(`${server.url}/api/access/requests`, { method: 'POST', headers, body: JSON.stringify({ place, role: 'caseContact' }) });
    expect(asked.status).toBe(200);
    const again = await fetch(`${server.url}/api/access`, { headers });
    expect(await again.json()).toMatchObject({ outside: true, own: [{ state: 'waiting', role: 'caseContact', placeName: 'Verdal' }], toAnswer: [] });
    for (const path of ['offers', 'networks', 'referrals']) expect((await fetch(`${server.url}/api/${path}`, { headers })).status).toBe(403);
  });

  it('that runs the application is always in, its guests by the account that they have there', async () => {
    const guest = { tenantId: home, objectId: '00000000-0000-4000-8000-0000000000ef' };
    await link(guest);
    expect(await me(guest)).toMatchObject({ status: 200, body: { label: 'Veileder 1, Verdal' } });
  });

  it('that has ended leaves nothing of what was read in its calendars', async () => {
    const id = await admit();
    await db.owner.transaction((tx) => tx.execute(sql`
      insert into calendar_reading (person_id, source, tenant_id, covers_from, covers_to, busy, read_at, used_at) values
        (${stableId('person', personKey)}, 'microsoft365', ${tenantId}, 0, 2, '{0,1}', now(), now()),
        (${stableId('person', personKey)}, 'microsoft365', ${home}, 0, 2, '{0,1}', now(), now())`));
    await db.owner.transaction((tx) => tx.execute(sql`
      insert into calendar_subscription (person_id, tenant_id, due_at) values (${stableId('person', personKey)}, ${tenantId}, now())`));
    await endIt(id);
    const left = await db.owner.transaction((tx) => rowsOf<{ tenant: string }>(tx, sql`
      select tenant_id as tenant from calendar_reading where source = 'microsoft365' union all select tenant_id from calendar_subscription`));
    expect(left).toEqual([{ tenant: home }]);
  });

  it('has its list seen by nobody else, whatever the policies say', async () => {
    await admit();
    for (const key of ['coordinator-innherred', 'service-leader-verdal', 'county-governor-trondelag']) {
      expect(await seenBy(key)).toEqual([]);
    }
    expect((await seenBy('administrator')).length).toBeGreaterThan(0);
  });
});

describe('Coming back from a tenant’s consent', () => {
  let page: Listening;
  let looked: string[];
  beforeAll(async () => {
    const look = { ...tenancy, look: (of: TenantId) => { looked.push(of); return Promise.resolve('missing' as const); } };
    const lookAgain = lookAgainFor({ database: db.database, clock: db.clock.now, tenancy: look });
    page = await listening(express().use(consentRouter({ lookAgain, limit: rateLimit(5, 600), clock: db.clock.now })));
  });
  afterAll(() => page.stop());
  beforeEach(() => { looked = []; });

  const visit = async (query: string) => {
    const response = await fetch(`${page.url}/consent?${query}`, { headers: { 'accept-language': 'nn' } });
    return { status: response.status, text: await response.text() };
  };

  it('makes the product look at the tenant that the link was made for, whatever the address says', async () => {
    const actor = await db.as('administrator');
    good(await db.asActor(actor, (ports) => makeConsentLink(ports, actor, tenancy, home)));
    const { status, text } = await visit(`admin_consent=True&tenant=${tenantId}&state=${'s'.repeat(43)}`);
    expect([status, looked]).toEqual([200, [home]]);
    expect(text).toContain(consentPageTexts.nn.missing.title);
    const [consent] = await db.owner.transaction((tx) => tenantsIn(tx).consents());
    expect(consent).toMatchObject({ tenantId: home, state: 'missing', seenAt: db.clock.now() });
  });

  it('does nothing for a state that nobody was given, one that is too old, or none', async () => {
    for (const query of ['admin_consent=True', `state=${'x'.repeat(43)}`, 'state=<script>']) {
      const { status, text } = await visit(query);
      expect([status, text.includes(consentPageTexts.nn.unknownLink.title), text.includes('<script')]).toEqual([404, true, false]);
    }
    db.clock.set('2026-12-08T08:00:00Z');
    expect((await visit(`state=${'s'.repeat(43)}`)).status).toBe(404);
    db.clock.set('2026-11-23T08:00:00Z');
    expect(looked).toEqual([]);
  });
});
