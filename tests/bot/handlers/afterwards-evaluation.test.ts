import { eq } from 'drizzle-orm';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { createOffer } from '../../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../../domain/groupOffers/enrolment/enrol-foster-homes';
import { lookAfterGroups } from '../../../server/afterwards/pass';
import { stableId } from '../../../store/demonstration/stable-id';
import { channel as channels } from '../../../store/schema/messages';
import { textIn } from '../../support/card-reading';
import { good } from '../../support/outcomes';
import { startProductInTeams, type Chat, type ProductInTeams } from '../../support/product-in-teams';

let product: ProductInTeams;
beforeAll(async () => { product = await startProductInTeams(); });
afterAll(() => product.stop());

const answers = { 'score-useful': '5', 'score-fitting': '4', 'score-practical': '3', 'score-recommended': '4', 'sentence': '' };

/** A group of Innherred that is over, asked about; answers the card in Verdal's channel, and that channel. */
async function askedAbout(): Promise<{ readonly channel: Chat; readonly card: () => AdaptiveCard }> {
  const { db, connector } = product;
  const coordinator = await db.as('coordinator-innherred');
  const verdal = await db.as('case-contact-verdal');
  const offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'cos-p', capacity: 8, serviceIds: [stableId('organisation', 'verdal')],
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [{ date: '2026-12-01', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  })));
  good(await db.asActor(verdal, (ports) => enrolFosterHome(ports, verdal, { offerId })));
  const [found] = await db.owner.transaction((tx) => tx.select().from(channels).where(eq(channels.organisationId, stableId('organisation', 'verdal'))));
  if (found === undefined) throw new Error('Verdal has no channel');
  const channel: Chat = { kind: 'channel', id: found.chatId, tenantId: found.tenantId };
  await product.arrive('case-contact-verdal', channel);
  db.clock.set('2026-12-01T12:00:00Z');
  await lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });
  await product.delivered();
  const card = () => connector.cardsIn(channel.id).map((one) => one.card).filter((one) => one.fallbackText.startsWith('Hvordan var')).at(-1) as AdaptiveCard;
  return { channel, card };
}

describe('The card that asks how a group was', () => {
  it('counts each who presses in the channel, once, thanks that person alone, and takes no more when it is closed', async () => {
    const { channel, card } = await askedAbout();
    const press = (person: string, typed: Record<string, string> = answers) => product.press(person, card(), 'Send svaret', typed, channel);

    const incomplete = await press('case-contact-verdal', { ...answers, 'score-fitting': '', 'sentence': 'Mer tid' });
    expect(textIn(incomplete)).toContain('Velg et tall fra 1 til 5.');
    expect(JSON.stringify(incomplete)).toContain('"value":"Mer tid"');
    expect(textIn(await press('case-contact-verdal', { ...answers, sentence: 'Ring 912 34 567' }))).toContain('telefonnummer');

    expect(textIn(await press('case-contact-verdal'))).toContain('Takk, svaret ditt er talt med.');
    expect(textIn(await press('case-contact-verdal'))).toContain('Du har allerede svart.');
    expect(textIn(await press('service-leader-verdal'))).toContain('Dette har du ikke tilgang til å gjøre.');
    expect(textIn(await press('case-contact-levanger'))).toContain('Dette har du ikke tilgang til å gjøre.');
    await product.delivered();
    expect(textIn(card())).toContain('Du kan svare til');

    const old = card();
    const { db } = product;
    db.clock.set('2026-12-15T10:00:00Z');
    await lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });
    await product.delivered();
    expect(textIn(card())).toContain('Evalueringen er stengt.');
    expect(textIn(await product.press('group-leader-bufetat', old, 'Send svaret', answers, channel))).toContain('14 dager etter siste samling');
  });
});
