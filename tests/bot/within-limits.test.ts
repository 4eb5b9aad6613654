import type { Listener, Sender } from '../../bot/listener';
import type { ChatPlace } from '../../bot/turn';
import { withinLimits } from '../../bot/within-limits';

const sender: Sender = { account: { tenantId: 'one', objectId: 'somebody' }, locale: 'nn-NO' };
const place: ChatPlace = { kind: 'personal', chatId: 'a:1', tenantId: 'one', serviceUrl: 'https://example.org' };

function listening(seconds: number | undefined) {
  const heard: string[] = [];
  const hear = (what: string) => async () => void heard.push(what);
  const inner = Object.fromEntries(['said', 'pressed', 'searched', 'linked', 'submitted', 'arrived'].map((what) => [what, hear(what)])) as unknown as Listener;
  const asked: unknown[] = [];
  const listener = withinLimits(inner, { wait: (account) => (asked.push(account), seconds), newRendering: () => '00000000-0000-4000-8000-000000000001' });
  return { listener, heard, asked };
}

const everything = async ({ said, pressed, searched, linked, submitted, arrived }: Listener, from = sender) => [
  await said(from, place, 'i dag'), await pressed(from, place, {}), await searched(from, place, {} as never), await linked(from, place, ''),
  await submitted(from, place, {} as never), await arrived(from, place),
];

describe('What is said to the bot', () => {
  it('goes through while it is within the limits', async () => {
    const { listener, heard } = listening(undefined);
    await everything(listener);
    expect(heard).toEqual(['said', 'pressed', 'searched', 'linked', 'submitted', 'arrived']);
  });

  it('is answered with a refusal in the reader’s language beyond them, and reaches nothing', async () => {
    const { listener, heard } = listening(12);
    const [said, pressed, searched, linked] = await everything(listener);
    expect(heard).toEqual([]);
    expect(JSON.stringify([said, pressed])).toContain('for mange førespurnader');
    expect(searched).toMatchObject({ kind: 'message', text: expect.stringContaining('for mange førespurnader') as string });
    expect(linked).toEqual({ kind: 'nothing' });
  });

  it('counts those without an account as one of the chat’s tenant', async () => {
    const { listener, asked } = listening(undefined);
    await listener.said({ ...sender, account: undefined }, place, 'hjelp');
    expect(asked).toEqual([{ tenantId: 'one', objectId: '' }]);
  });
});
