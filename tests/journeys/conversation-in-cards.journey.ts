import { type PlaygroundCard } from '../support/playground-card';
import { type PlaygroundPage } from '../support/playground-page';
import { setStage, type Stage } from '../support/stage';

const chat = 'Nettverksmøte Innherred';
const contribution = 'Ditt bidrag. Ikke skriv noe som viser hvem en sak gjelder.';
const agreements = 'Det vi er blitt enige om, én ting på hver linje';

let stage: Stage;
let meeting: PlaygroundPage;
beforeAll(async () => {
  stage = await setStage('nettverket');
  meeting = stage.window('nettverket');
  await meeting.goToGroupChat(chat);
});
afterAll(() => stage.strike());

async function become(person: string): Promise<void> {
  await meeting.say('bytt person');
  const who = await meeting.lastCard();
  await who.choose('Person', person);
  await who.press('Velg');
}

function card(): Promise<PlaygroundCard> {
  return meeting.cardWith('Hvor er vi? Hvor skal vi? Hvordan kommer vi oss dit?');
}

describe('A samtalekort in a meeting\'s chat', () => {
  it('is started by the facilitator with one word', async () => {
    await meeting.say('samtalekort');
    expect(await (await card()).text()).toContain('Spørsmål 1 av 3');
  });

  it('takes a contribution from each person, hidden and without a name', async () => {
    await (await card()).fill(contribution, 'Tre tjenester er med');
    await (await card()).press('Bidra');
    await become('Fosterhjemsressurs, Innherred');
    await (await card()).fill(contribution, 'To grupper er i gang');
    await (await card()).press('Bidra');
    await (await card()).waitForText('2 bidrag er skrevet');
    expect(await (await card()).text()).not.toContain('Tre tjenester er med');
  });

  it('is moved on by the facilitator alone', async () => {
    await (await card()).press('Vis bidragene');
    expect(await (await card()).text()).toContain('Bare møtelederen');
    await become('Koordinator, Innherred');
    await (await card()).press('Vis bidragene');
    await (await card()).waitForText('To grupper er i gang');
    const said = await (await card()).text();
    expect(said).toContain('Tre tjenester er med');
    expect(said).not.toMatch(/Koordinator|Fosterhjemsressurs/);
    await (await card()).press('Neste spørsmål');
    await (await card()).waitForText('Spørsmål 2 av 3');
    await (await card()).waitUntilPutAnew();
  });

  it('ends as a card with what was agreed and what was said', async () => {
    await (await card()).fill(agreements, 'Felles kurs i mars\nNy leder læres opp');
    await (await card()).press('Avslutt');
    const closing = await meeting.cardWith('Oppsummering:');
    const said = await closing.text();
    for (const line of ['Felles kurs i mars', 'Ny leder læres opp', 'Tre tjenester er med', 'To grupper er i gang']) expect(said).toContain(line);
    expect(await closing.buttons()).toContain('Åpne i fanen');
  });

  it('is brought back by «avtalt sist»', async () => {
    await meeting.say('avtalt sist');
    const last = await meeting.lastCard();
    expect(await last.text()).toContain('Felles kurs i mars');
    expect(await last.text()).not.toContain('Tre tjenester er med');
  });

  it('says the same in the tab as on the card', async () => {
    const tab = await stage.tabAs('Fosterhjemsressurs, Innherred', 'conversations');
    await tab.getByRole('link', { name: /^Hvor er vi\?/ }).click();
    await tab.getByText('Felles kurs i mars').waitFor();
    await tab.getByText('To grupper er i gang', { exact: true }).waitFor();
  });
});
