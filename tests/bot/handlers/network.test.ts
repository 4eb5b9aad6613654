import { eq } from 'drizzle-orm';
import { actAs, askWhoYouAre } from '../../../bot/handlers/act-as';
import { askWhoseChannel, linkChannel } from '../../../bot/handlers/link-channel';
import type { LocalPeople, Turn } from '../../../bot/turn';
import { parseAction } from '../../../cards/actions';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import type { Product } from '../../../domain/product';
import { stableId } from '../../../store/demonstration/stable-id';
import { channel } from '../../../store/schema/messages';
import { networkTexts } from '../../../texts/network';
import { refusalTexts } from '../../../texts/refusals';
import { buttonIn, textIn } from '../../support/card-reading';
import { freshDatabase, type TestDatabase } from '../../support/database';

const texts = networkTexts.nb.linkChannel;
const valueOf = (kind: 'organisation' | 'network', key: string) => `${kind}:${stableId(kind, key)}`;

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

async function turnOf(key: string, chatId: string, kind: Turn['place']['kind'] = 'channel', local?: LocalPeople): Promise<Turn> {
  const actor = await db.as(key);
  return {
    actor,
    account: { tenantId: 'tenant', objectId: key },
    place: { kind, chatId, tenantId: 'tenant', serviceUrl: 'https://example.no', teamId: 'team' },
    product: { asActor: db.asActor, clock: db.clock.now } as Product,
    rendering: () => ({ language: actor.language, rendering: db.newId<'rendering'>() }),
    tabPage: (path) => `https://example.no/tab/#${path}`,
    ...(local === undefined ? {} : { local }),
  };
}

/** Presses the card's link button with a place chosen. */
async function choose(turn: Turn, card: AdaptiveCard | undefined, place: string): Promise<AdaptiveCard> {
  const action = card && parseAction({ ...buttonIn(card, texts.link).data, place });
  if (typeof action !== 'object' || action.verb !== 'network.linkChannel') throw new Error(`not pressed: ${JSON.stringify(action)}`);
  return linkChannel(turn, action);
}

const linksOf = (chatId: string) => db.owner.transaction((tx) => tx.select().from(channel).where(eq(channel.chatId, chatId)));

describe('«koble kanal»', () => {
  it('offers the places the sender answers for, and links the chosen one', async () => {
    const turn = await turnOf('case-contact-verdal', 'channel-1');
    const card = await askWhoseChannel(turn);
    expect(textIn(card)).toContain('Verdal');
    expect(textIn(await choose(turn, card, valueOf('organisation', 'verdal')))).toContain(texts.linked('Verdal'));
    expect(await linksOf('channel-1')).toMatchObject([
      { organisationId: stableId('organisation', 'verdal'), teamId: 'team', serviceUrl: 'https://example.no', endedAt: null },
    ]);
  });

  it('pressed twice on the same card links once', async () => {
    const turn = await turnOf('coordinator-innherred', 'channel-2');
    const card = await askWhoseChannel(turn);
    await Promise.all([choose(turn, card, valueOf('network', 'innherred')), choose(turn, card, valueOf('network', 'innherred'))]);
    expect(await linksOf('channel-2')).toHaveLength(1);
  });

  it('answers a place of somebody else’s with the card again and the reason', async () => {
    const turn = await turnOf('case-contact-verdal', 'channel-3');
    const answer = await choose(turn, await askWhoseChannel(turn), valueOf('organisation', 'levanger'));
    expect(textIn(answer)).toContain(refusalTexts.nb.placeIsNotYours);
    expect(buttonIn(answer, texts.link)).toBeDefined();
    expect(await linksOf('channel-3')).toEqual([]);
  });

  it.each(['verdal', 'organisation:', 'organisation:not-an-id', 'person:00000000-0000-4000-8000-000000000001'])(
    'takes no place from a payload such as %s', async (place) => {
      const turn = await turnOf('case-contact-verdal', 'channel-4');
      expect(textIn(await choose(turn, await askWhoseChannel(turn), place))).toContain(refusalTexts.nb.placeIsNotYours);
      expect(await linksOf('channel-4')).toEqual([]);
    },
  );

  it('is refused to one who answers for no place', async () => {
    const card = await askWhoseChannel(await turnOf('counsellor-verdal-1', 'channel-5'));
    expect(textIn(card)).toContain(refusalTexts.nb.notAllowed);
  });

  it('says that it is for channels, in a personal chat and in a group chat', async () => {
    for (const kind of ['personal', 'group'] as const) {
      expect(textIn(await askWhoseChannel(await turnOf('case-contact-verdal', 'chat', kind)))).toContain(texts.onlyInAChannel);
    }
  });
});

describe('«bytt person»', () => {
  const people: LocalPeople = {
    list: async () => [{ key: 'case-contact-sunnhordland', label: 'Kontaktperson, Sunnhordland' }],
    actAs: async (_, key) => (key === 'case-contact-sunnhordland' ? db.as(key) : undefined),
  };
  const press = (turn: Turn, personKey: string) =>
    actAs(turn, { verb: 'network.actAs', rendering: db.newId<'rendering'>(), payload: { personKey } });

  it('lists the demonstration people, and answers as the chosen one, in that person’s language', async () => {
    const turn = await turnOf('case-contact-verdal', 'chat', 'personal', people);
    expect(textIn(await askWhoYouAre(turn))).toContain('Kontaktperson, Sunnhordland');
    expect((await press(turn, 'case-contact-sunnhordland')).lang).toBe('nn');
  });

  it('refuses a person that nobody knows', async () => {
    const turn = await turnOf('case-contact-verdal', 'chat', 'personal', people);
    expect(textIn(await press(turn, 'nobody'))).toContain(refusalTexts.nb.personIsUnknown);
  });

  it('is not there outside local mode', async () => {
    const turn = await turnOf('case-contact-verdal', 'chat', 'personal');
    expect(textIn(await askWhoYouAre(turn))).toContain(refusalTexts.nb.notAllowed);
    expect(textIn(await press(turn, 'case-contact-sunnhordland'))).toContain(refusalTexts.nb.notAllowed);
  });
});
