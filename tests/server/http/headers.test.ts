import { createApp } from '../../../server/http/app';
import { listening, type Listening } from '../../support/listening';

let server: Listening;
beforeAll(async () => {
  server = await listening(createApp({
    local: false,
    teams: { receive: () => Promise.resolve({ status: 401 }) },
    api: [],
    openApi: () => ({ openapi: '3.1.0' }),
    isReady: () => Promise.resolve(true),
    pages: '/nowhere',
    failed: () => undefined,
  }));
});
afterAll(() => server.stop());

/** The sources that the policy on content allows, by directive. */
async function policyOf(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const policy = (await fetch(`${server.url}${path}`, { redirect: 'manual' })).headers.get('content-security-policy') ?? '';
  return new Map(policy.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(' ');
    return [name, sources];
  }));
}

describe.each(['/', '/healthz', '/api/nothing', '/tab/nothing'])('What is answered at %s', (path) => {
  it('runs no script but the product’s own files', async () => {
    const policy = await policyOf(path);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://res.cdn.office.net', 'https://login.microsoftonline.com']);
  });

  it('is framed by Microsoft 365 and itself alone', async () => {
    const frames = (await policyOf(path)).get('frame-ancestors') ?? [];
    expect(frames).toContain('https://teams.microsoft.com');
    expect(frames.filter((host) => host !== "'self'" && !/^https:\/\/(\*\.)?([a-z]+\.)*(microsoft|microsoft365|office|office365)\.com$|^https:\/\/\*\.cloud\.microsoft$/.test(host))).toEqual([]);
  });

  it('sets no cookie, names no software, and tells no other site where one was', async () => {
    const { headers } = await fetch(`${server.url}${path}`, { redirect: 'manual' });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('A body that is sent', () => {
  it.each([['/api/anything', 101], ['/api/messages', 257]])('is not read at %s beyond %d kilobytes', async (path, kilobytes) => {
    const body = JSON.stringify({ text: 'a'.repeat(kilobytes * 1024) });
    const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(413);
  });
});
