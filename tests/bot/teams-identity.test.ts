import express from 'express';
import type { Listener } from '../../bot/listener';
import { openTeams } from '../../bot/teams';
import { cardFrame } from '../../cards/frame';
import { listening } from '../support/listening';

const clientId = '00000000-0000-4000-8000-00000000000a';
const tenantId = '00000000-0000-4000-8000-00000000000b';

describe('What the bot sends', () => {
  it('carries a token of the application’s own, also into another tenant', async () => {
    const heard: (string | undefined)[] = [];
    const asked: string[][] = [];
    const app = express().use((request, response) => {
      heard.push(request.headers.authorization);
      response.json({ id: 'activity-1' });
    });
    const connector = await listening(app);
    const application = {
      acquireTokenByClientCredential: ({ scopes }: { scopes: string[] }) => {
        asked.push(scopes);
        return Promise.resolve({ accessToken: 'proved-by-msal', expiresOn: new Date(Date.now() + 3_600_000) });
      },
    };
    const teams = openTeams({ clientId, tenantId, application }, {} as Listener, () => undefined);
    const card = cardFrame({ language: 'nb', rendering: '' }, { title: 'En beskjed', body: [] });
    const to = { kind: 'personal', chatId: 'a:1', tenantId: '00000000-0000-4000-8000-00000000000c', serviceUrl: connector.url } as const;
    expect(await teams.send(to, card)).toBe('activity-1');
    expect(heard).toEqual(['Bearer proved-by-msal']);
    expect(asked).toEqual([['https://api.botframework.com/.default']]);
    await connector.stop();
  });
});
