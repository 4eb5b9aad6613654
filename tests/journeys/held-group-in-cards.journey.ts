import { type PlaygroundPage } from '../support/playground-page';
import { setStage, type Stage } from '../support/stage';

const leader = 'Gruppeleder, Bufetat, region Midt-Norge';

let stage: Stage;
let verdal: PlaygroundPage;
beforeAll(async () => {
  stage = await setStage('nettverket', 'verdal');
  verdal = stage.window('verdal');
});
afterAll(() => stage.strike());

describe('A group that is held, in cards', () => {
  it('offers a freed place in the service\'s channel, and it is taken with one press', async () => {
    const asked = await verdal.cardWith('Tilbud om plass');
    await asked.press('Ja takk');
    await asked.waitForText('Dere svarte ja. Plassen er deres.');
    expect(await asked.buttons()).not.toContain('Ja takk');
  });

  it('asks its leader how many came, service by service and without a name', async () => {
    await verdal.goToPersonalChat();
    await verdal.say('bytt person');
    const who = await verdal.lastCard();
    await who.choose('Person', leader);
    await who.press('Velg');
    await verdal.say('i dag');
    const asked = await verdal.cardWith('Hvor mange kom? COS-P');
    await asked.fill('Verdal (3 plasser)', '2');
    await asked.press('Lagre oppmøtet');
    await asked.waitForText('Oppmøtet er lagret.');
  });

  it('lets a leader say that she cannot come without saying why, and tells the network\'s channel', async () => {
    const told = stage.window('nettverket');
    await verdal.say('forfall');
    const own = await verdal.cardWith('Velg timen du ikke kan komme til.');
    await own.press('Jeg kan ikke komme');
    await verdal.waitForText('Forfallet er meldt.');
    const card = await told.cardWith('En gruppeleder kan ikke komme');
    expect(await card.text()).not.toContain(leader);
  });
});
