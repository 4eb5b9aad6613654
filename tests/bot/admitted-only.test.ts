import { admittedOnly } from '../../bot/admitted-only';
import type { Listener, Sender } from '../../bot/listener';
import type { ChatPlace } from '../../bot/turn';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { refusalTexts } from '../../texts/refusals';

const place = (tenantId: string): ChatPlace => ({ kind: 'personal', chatId: 'a:1', tenantId, serviceUrl: 'https://example.org' });
const sender = (locale: string): Sender => ({ account: { tenantId: 'in', objectId: 'one' }, locale });

function listenerThatNotes() {
  const heard: string[] = [];
  const note = <Answer>(what: string, answer: Answer) => () => { heard.push(what); return Promise.resolve(answer); };
  const listener: Listener = {
    said: note('said', undefined), pressed: note('pressed', {} as AdaptiveCard), searched: note('searched', { kind: 'nothing' } as const),
    linked: note('linked', { kind: 'nothing' } as const), submitted: note('submitted', { kind: 'nothing' } as const), arrived: note('arrived', undefined),
  };
  return { heard, listener: admittedOnly(listener, { isAdmitted: (tenantId) => Promise.resolve(tenantId === 'in'), newRendering: () => 'r' }) };
}

function everything(listener: Listener, from: Sender, at: ChatPlace) {
  return Promise.all([
    listener.said(from, at, 'grupper'), listener.pressed(from, at, {}), listener.searched(from, at, {} as never),
    listener.submitted(from, at, {} as never), listener.linked(from, at, 'https://example.org'), listener.arrived(from, at),
  ]);
}

describe('The bot', () => {
  it.each(['nb', 'nn'] as const)('answers a tenant that is not admitted with a refusal in %s, and does and keeps nothing', async (language) => {
    for (const tenantId of ['out', '']) {
      const { heard, listener } = listenerThatNotes();
      const [said, pressed, searched, submitted, linked] = await everything(listener, sender(language), place(tenantId));
      const sentence = refusalTexts[language].tenantIsNotAdmitted;
      for (const card of [said, pressed]) expect(JSON.stringify(card)).toContain(sentence);
      for (const answer of [searched, submitted]) expect(answer).toEqual({ kind: 'message', text: sentence });
      expect(linked).toEqual({ kind: 'nothing' });
      expect(heard).toEqual([]);
    }
  });

  it('hears whatever comes from one that is', async () => {
    const { heard, listener } = listenerThatNotes();
    await everything(listener, sender('nb'), place('in'));
    expect(heard.sort()).toEqual(['arrived', 'linked', 'pressed', 'said', 'searched', 'submitted']);
  });
});
