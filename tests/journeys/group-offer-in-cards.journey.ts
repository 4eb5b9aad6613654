import { type PlaygroundCard } from '../support/playground-card';
import { setStage, type Stage } from '../support/stage';

const programme = 'Traumebevisst omsorg for fosterforeldre (TBO-F)';
const services = ['inn-trondelag', 'verdal', 'levanger'] as const;

let stage: Stage;
beforeAll(async () => { stage = await setStage('nettverket', ...services); });
afterAll(() => stage.strike());

function offerOf(service: (typeof services)[number]): Promise<PlaygroundCard> {
  return stage.window(service).cardWith(`Gruppetilbud: ${programme}`);
}

describe('A group offer, in cards', () => {
  it('is opened by the coordinator with as many places as she says', async () => {
    const coordinator = stage.window('nettverket');
    await coordinator.goToPersonalChat();
    await coordinator.say('grupper');
    const card = await coordinator.lastCard();
    await card.press('Nytt gruppetilbud');
    await card.fill('Plasser (antall fosterhjem)', '2');
    await card.press('Åpne for påmelding');
    expect(await card.text()).toContain('Gruppetilbudet er åpnet. De 3 tjenestene får et kort i kanalen sin.');
    expect(await card.text()).toContain('0 av 2 plasser er tatt.');
  });

  it.each(services)('comes as a card into the channel of %s, with its own places', async (service) => {
    const offer = await offerOf(service);
    expect(await offer.text()).toContain('Dere har ingen påmeldte.');
    expect(await offer.buttons()).toEqual(['Meld på et fosterhjem', 'Se i fanen']);
  });

  it('gives the places to those who enrol first, and puts the next on the waiting list', async () => {
    const [first, second, third] = [await offerOf('verdal'), await offerOf('inn-trondelag'), await offerOf('levanger')];
    await first.press('Meld på et fosterhjem');
    await first.waitForText('Dere har 1 plass.');
    await second.press('Meld på et fosterhjem');
    await second.waitForText('Alle plassene er tatt.');
    await third.press('Meld på et fosterhjem');
    await third.waitForText('Dere har 1 på venteliste.');
    await first.waitForText('Alle plassene er tatt.');
  });

  it('tells the code to the one who enrolled, and to nobody in the channel', async () => {
    const verdal = stage.window('verdal');
    await verdal.goToPersonalChat();
    const told = await verdal.cardWith('Koden er');
    const [, code] = /Koden er (\w{6})\./.exec(await told.text()) ?? [];
    expect(code).toBeDefined();
    await verdal.goToChannel('General');
    expect(await (await offerOf('verdal')).text()).not.toContain(code);
  });

  it('offers the place of one who withdraws to the first on the waiting list, who takes it with one press', async () => {
    const verdal = stage.window('verdal');
    await verdal.goToPersonalChat();
    await verdal.say('meld av');
    const card = await verdal.lastCard();
    const [choice, code] = /(\w{6}): har plass i Traumebevisst.*/.exec(await card.text()) ?? [];
    await card.choose('Hvilken kode?', choice ?? '');
    await card.press('Gå videre');
    await card.press(`Meld av ${code}`);
    await card.waitForText(`${code} er meldt av.`);
    await (await offerOf('levanger')).waitForText('Dere er tilbudt 1 plass: svar i tide.');
    const asked = await stage.window('levanger').cardWith('Tilbud om plass');
    await asked.press('Ja takk');
    await asked.waitForText('Dere svarte ja. Plassen er deres.');
    await (await offerOf('levanger')).waitForText('Dere har 1 plass.');
  });

  it('says the same in the tab as on the card', async () => {
    const tab = await stage.tabAs('Kontaktperson, Levanger', 'offers');
    await tab.getByRole('link', { name: new RegExp(`^${programme.replace(/[()]/g, '\\$&')}`) }).click();
    await tab.getByText('Dere har 1 plass.').waitFor();
    const coordinatorsTab = await stage.tabAs('Koordinator, Innherred', 'offers');
    await coordinatorsTab.getByText('2 av 2 plasser er tatt.').waitFor();
  });

  it('stands in the network\'s channel without a single count', async () => {
    const network = stage.window('nettverket');
    await network.goToChannel('General');
    const card = await network.cardWith(`Gruppetilbud: ${programme}`);
    expect(await card.text()).toContain('Inn-Trøndelag, Levanger, Verdal');
    expect(await card.text()).not.toMatch(/ledig|tatt|venteliste|Dere har|\d+ av/);
    expect(await card.buttons()).toEqual(['Se i fanen']);
  });
});
