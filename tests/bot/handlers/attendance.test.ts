import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { stableId } from '../../../store/demonstration/stable-id';
import { textIn } from '../../support/card-reading';
import { personalChat, startProductInTeams, type ProductInTeams } from '../../support/product-in-teams';

let product: ProductInTeams;
beforeAll(async () => { product = await startProductInTeams(); });
afterAll(() => product.stop());

const leaders = ['group-leader-bufetat', 'foster-care-advisor-innherred'] as const;
const cardOf = (leader: string): AdaptiveCard => {
  const found = product.connector.cardsIn(personalChat(leader).id).find(({ card }) => textIn(card).includes('Trygg Base'));
  if (found === undefined) throw new Error(`${leader} has no card`);
  return found.card;
};
const typed = (verdal: string, levanger: string) => ({
  [`attended-${stableId('organisation', 'verdal')}`]: verdal, [`attended-${stableId('organisation', 'levanger')}`]: levanger,
});

describe('The card that asks how many came', () => {
  it('comes to each leader when the session ends, is answered in one press, and shows the other what was said', async () => {
    for (const leader of leaders) await product.arrive(leader, personalChat(leader));
    // The demonstration's Trygg Base begins on 5 January 2027, from nine to one.
    product.db.clock.set('2027-01-05T12:00:00Z');
    await product.delivered();
    const asked = cardOf('group-leader-bufetat');
    expect(textIn(asked)).toContain('Hvor mange kom? Trygg Base');

    const refused = await product.press('group-leader-bufetat', asked, 'Lagre oppmøtet', typed('5', '1'));
    expect(textIn(refused)).toContain('Det kan ikke komme flere enn tjenesten har plasser.');
    const saved = await product.press('group-leader-bufetat', refused, 'Lagre oppmøtet', typed('1', '0'));
    expect(textIn(saved)).toContain('Oppmøtet er lagret.');
    await product.delivered();
    expect(textIn(cardOf('foster-care-advisor-innherred'))).toContain('Oppmøte: Trygg Base');

    // The colleague's card of before the answer is an old one by now.
    const old = await product.press('foster-care-advisor-innherred', asked, 'Lagre oppmøtet', typed('0', '0'));
    expect(textIn(old)).toContain('Noen andre har endret dette');
    const corrected = await product.press('foster-care-advisor-innherred', old, 'Rett oppmøtet', typed('1', '1'));
    expect(textIn(corrected)).toContain('Oppmøtet er lagret.');
    expect(textIn(await product.press('case-contact-verdal', corrected, 'Rett oppmøtet', typed('0', '0')))).toContain('Dette har du ikke tilgang til å gjøre.');
  });
});
