import { setStage, type Stage } from '../support/stage';

const need = 'Ønsker hjelp til å snakke om samvær.';
const order = 'Hva ønsker dere veiledning på? (én eller to setninger)';

let stage: Stage;
beforeAll(async () => { stage = await setStage('nettverket', 'verdal'); });
afterAll(() => stage.strike());

describe('A henvendelse and its hour, in cards', () => {
  it('is refused with an identity number in its text, and keeps the choices but not the number', async () => {
    const verdal = stage.window('verdal');
    await verdal.goToPersonalChat();
    await verdal.say('ny henvendelse');
    const form = await verdal.lastCard();
    await form.choose('Hva gjelder det?', 'Veiledning til fosterforeldre');
    await form.fill(order, 'Gjelder 10915596784');
    await form.choose('Hvor vil dere helst møtes?', 'Verdal');
    await form.press('Send henvendelsen');
    expect(await form.text()).toContain('Teksten ser ut til å ha et fødselsnummer.');
    expect(await verdal.page.content()).not.toContain('10915596784');
  });

  it('is sent from the same card when the text is put right', async () => {
    const form = await stage.window('verdal').lastCard();
    await form.fill(order, need);
    await form.press('Send henvendelsen');
    expect(await form.text()).toContain('Henvendelsen er sendt');
  });

  it('comes into the base\'s channel without its substance', async () => {
    const base = stage.window('nettverket');
    await base.goToChannel('Kompetansebasen');
    const card = await base.cardWith('Ny henvendelse');
    expect(await card.text()).toContain('Venter på svar.');
    expect(await card.text()).not.toMatch(/samvær|Veiledning til/);
  });

  it('is seen with its substance by the base\'s coordinator, in a chat of their own', async () => {
    const base = stage.window('nettverket');
    await base.goToPersonalChat();
    await base.say('bytt person');
    const who = await base.lastCard();
    await who.choose('Person', 'Koordinator, Kompetansebasen');
    await who.press('Velg');
    expect(await who.text()).toContain('Du er her som Koordinator, Kompetansebasen.');
    await base.say('ledig tid');
    const waiting = await base.cardWith('Disse henvendelsene venter på svar.');
    expect(await waiting.text()).toContain(need);
  });

  it('gets an hour with two veiledere from different services', async () => {
    const card = await stage.window('nettverket').cardWith('Disse henvendelsene venter på svar.');
    // The newest stands last among those that wait.
    await card.press('Finn tid', 'last');
    await card.choose('Antall veiledere', 'To veiledere sammen');
    await card.press('Vis ledige tider');
    const [hour] = /mandag 23\. november 2026 kl\. .*/.exec(await card.text()) ?? [];
    expect(hour).toMatch(/: Veileder \d, (.+) og Veileder \d, (?!\1)/);
    await card.choose('Velg en tid', hour ?? '');
    await card.press('Avtal tiden');
    expect(await card.text()).toContain('Tiden er avtalt');
  });

  it('is answered in the ordering service\'s channel', async () => {
    const verdal = stage.window('verdal');
    await verdal.goToChannel('General');
    const answer = await verdal.cardWith('Svar på henvendelsen');
    expect(await answer.text()).toMatch(/mandag 23\. november 2026 kl\. [\s\S]*Veileder \d, .+ og Veileder \d, /);
    expect(await answer.text()).not.toMatch(/samvær|Veiledning til/);
  });

  it('is no longer waiting on the card in the base\'s channel', async () => {
    const base = stage.window('nettverket');
    await base.goToChannel('Kompetansebasen');
    await base.cardWith('Henvendelsen er besvart');
  });

  it('says the same in the tab as on the cards', async () => {
    const tab = await stage.tabAs('Kontaktperson, Verdal', 'referrals');
    await tab.getByText('1 avtalt tid').waitFor();
  });
});
