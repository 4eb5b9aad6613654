import { appTokens, confidentialApplications } from '../../graph/app-token';
import { lookForConsent } from '../../graph/consent';
import { graphClient } from '../../graph/graph-client';
import { EntraNetwork, type TokenAnswer } from '../support/entra-network';
import { GraphServer } from '../support/graph-server';

const clientId = '00000000-0000-4000-8000-00000000000a';
const tenantId = '00000000-0000-4000-8000-00000000000c';

function setting(answer: TokenAnswer) {
  const network = new EntraNetwork(() => answer);
  const graph = new GraphServer([]);
  const tokens = appTokens(confidentialApplications(clientId, { kind: 'secret', secret: 'not-a-secret' }, network));
  const look = (patienceInMilliseconds = 5_000) => lookForConsent({
    freshToken: () => tokens(tenantId, { fresh: true }),
    clientWith: (token) => graphClient({ token: () => Promise.resolve(token), transport: graph }),
    patienceInMilliseconds,
  });
  return { network, graph, look };
}

describe('Whether a tenant lets the application in', () => {
  it('is found by a token of its own, and by reading one id with it and nobody’s calendar', async () => {
    const { network, graph, look } = setting({ token: 'app-token' });
    expect(await look()).toBe('granted');
    expect(network.tokenRequests.map((request) => request.tenantId)).toEqual([tenantId]);
    expect(graph.requests.map(({ method, path, query }) => [method, path, query.get('$top'), query.get('$select')])).toEqual([['GET', '/users', '1', 'id']]);
  });

  it('is asked anew each time: an older token knows nothing of a consent given since', async () => {
    const { network, look } = setting({ token: 'app-token' });
    await look();
    await look();
    expect(network.tokenRequests).toHaveLength(2);
  });

  it.each([
    ['has never heard of it', { error: 'unauthorized_client', aadsts: 700_016 }],
    ['is no tenant at all', { error: 'invalid_request', aadsts: 900_023 }],
    ['gives a token that opens nothing', { token: 'a-token-without-roles' }],
  ])('is missing where the tenant %s', async (_what, answer) => {
    expect(await setting(answer).look()).toBe('missing');
  });

  it('is not known when the application’s own proof is at fault, nobody answers, or the answer takes too long', async () => {
    expect(await setting({ error: 'invalid_client', aadsts: 7_000_215 }).look()).toBe('unreachable');
    const { network, look } = setting({ token: 'app-token' });
    network.away = true;
    expect(await look()).toBe('unreachable');
    const slow = setting({ token: 'app-token' });
    slow.graph.disturb(/users/, 'silence');
    expect(await slow.look(50)).toBe('unreachable');
    const broken = setting({ token: 'app-token' });
    broken.graph.disturb(/users/, { status: 500 }, 3);
    expect(await broken.look()).toBe('unreachable');
  });
});
