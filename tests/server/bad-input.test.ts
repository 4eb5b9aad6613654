import { stableId } from '../../store/demonstration/stable-id';
import { personalChat, startProductInTeams, type ProductInTeams } from '../support/product-in-teams';
import { textIn } from '../support/card-reading';

let product: ProductInTeams;
let coordinator: string;
let networkId: string;
let serviceIds: string[];

interface Me {
  readonly networks: readonly { readonly id: string; readonly mayCreateOffer: boolean }[];
}
interface Network {
  readonly id: string;
  readonly services: readonly { readonly id: string }[];
}

beforeAll(async () => {
  product = await startProductInTeams();
  coordinator = await product.token('coordinator-innherred');
  networkId = (await get<Me>('/api/me')).networks.find(({ mayCreateOffer }) => mayCreateOffer)!.id;
  const { items } = await get<{ items: readonly Network[] }>('/api/networks');
  serviceIds = items.find(({ id }) => id === networkId)!.services.map(({ id }) => id);
});
afterAll(() => product.stop());

async function get<T>(path: string): Promise<T> {
  const response = await fetch(product.url + path, { headers: { authorization: `Bearer ${coordinator}` } });
  return (await response.json()) as T;
}

const offers = async () => (await get<{ items: readonly unknown[] }>('/api/offers')).items.length;

async function create(change: object, headers: Record<string, string> = {}) {
  const body = {
    networkId, programmeKey: 'tbo-f', capacity: 6, serviceIds,
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [{ date: '2026-12-03', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
    ...change,
  };
  const response = await fetch(`${product.url}/api/offers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${coordinator}`, 'content-type': 'application/json', 'accept-language': 'nb', ...headers },
    body: typeof change === 'string' ? change : JSON.stringify(body),
  });
  return { status: response.status, problem: (await response.json()) as { type: string; detail: string; errors?: { field: string; fault: string }[] } };
}

const session = (date: string, start: string) => ({ date, start, minutes: 120, place: { kind: 'teams' } });

describe('A group offer that cannot be made', () => {
  it.each<[string, object, string]>([
    ['no places', { capacity: 0 }, 'capacityIsNotPositive'],
    ['sessions that overlap', { sessions: [session('2026-12-03', '09:00'), session('2026-12-03', '10:00')] }, 'sessionsOverlapEachOther'],
    ['a session in the past', { sessions: [session('2026-11-20', '09:00')] }, 'sessionIsInThePast'],
    ['an hour that the spring change skips', { sessions: [session('2027-03-28', '02:30')] }, 'hourDoesNotExist'],
    ['an hour that the autumn change gives twice', { sessions: [session('2027-10-31', '02:30')] }, 'hourIsTwice'],
    ['no sessions', { sessions: [] }, 'sessionsAreMissing'],
    ['no services', { serviceIds: [] }, 'servicesAreMissing'],
    ['a programme nobody knows', { programmeKey: 'unknown' }, 'programmeIsUnknown'],
  ])('with %s is refused by name, in both written standards, and nothing is written', async (_what, change, name) => {
    const before = await offers();
    const nb = await create(change);
    const nn = await create(change, { 'accept-language': 'nn' });
    expect(nb.status).toBeGreaterThanOrEqual(400);
    expect([nb.problem.type, ...(nb.problem.errors ?? []).map(({ fault }) => fault)].join()).toContain(name);
    expect(nn.problem.type).toBe(nb.problem.type);
    expect(await offers()).toBe(before);
  });

  it('names every fault at once', async () => {
    const { problem } = await create({ capacity: 0, sessions: [session('2026-11-20', '09:00')] });
    expect(problem.errors?.map(({ fault }) => fault)).toEqual(expect.arrayContaining(['capacityIsNotPositive', 'sessionIsInThePast']));
  });
});

describe('Somebody the product does not know', () => {
  const stranger = {
    type: 'message', text: 'grupper', channelId: 'msteams', from: { id: '29:x', aadObjectId: 'object-of-nobody' },
    recipient: { id: '28:bot' }, conversation: { id: 'a:nobody', conversationType: 'personal', tenantId: 'another-tenant' },
  };

  it('is asked who they are in local mode, and sees nothing', async () => {
    await product.post({ ...stranger, serviceUrl: product.connector.serviceUrl });
    const [answer] = product.connector.cardsIn('a:nobody');
    expect(textIn(answer?.card)).toContain('Hvem er du?');
    expect(textIn(answer?.card)).not.toContain('Trygg Base');
  });

  it('is not spoken to at an address that is not on this machine', async () => {
    expect(await product.post({ ...stranger, serviceUrl: 'https://example.org/' })).toMatchObject({ status: 400 });
  });
});

describe('A repeated request', () => {
  it('under the same key makes one offer, and hears the same', async () => {
    const before = await offers();
    const key = { 'idempotency-key': 'one-intent-1' };
    const [one, other] = await Promise.all([create({}, key), create({}, key)]);
    expect(one.status).toBe(201);
    expect(other.problem).toEqual(one.problem);
    expect(await offers()).toBe(before + 1);
  });

  it('under a key used for something else is refused', async () => {
    expect((await create({ capacity: 7 }, { 'idempotency-key': 'one-intent-1' })).problem.type).toMatch(/keyIsUsedForAnotherRequest$/);
  });
});

describe('An unknown word to the bot', () => {
  it('is answered with what can be written', async () => {
    expect(textIn(await product.say('case-contact-verdal', 'hva skjer', personalChat('case-contact-verdal')))).toContain('Dette kan jeg hjelpe med');
  });
});
