import { type Page } from 'playwright-core';
import { setStage, type Stage } from '../support/stage';

const need = 'Ønsker hjelp til å snakke om samvær.';

let stage: Stage;
let inVerdal: Page;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.strike());

describe('A henvendelse and its hour, in the tab', () => {
  it('warns of an identity number while one writes, refuses to send it, and keeps the text', async () => {
    inVerdal = await stage.tabAs('Kontaktperson, Verdal', 'referrals');
    await inVerdal.getByRole('link', { name: 'Ny henvendelse' }).click();
    await inVerdal.getByRole('radio', { name: 'Veiledning til fosterforeldre', exact: true }).check();
    await inVerdal.getByLabel('Hvor ønsker dere å møtes?').selectOption('Verdal');
    const text = inVerdal.getByLabel('Hva ønsker dere hjelp til?');
    await text.fill('Gjelder 10915596784');
    await inVerdal.getByText(/Teksten ser ut til å ha et fødselsnummer\./).first().waitFor();
    await inVerdal.getByRole('button', { name: 'Send henvendelsen' }).click();
    await inVerdal.getByRole('group', { name: 'Rett dette først:' }).waitFor();
    expect(await text.inputValue()).toBe('Gjelder 10915596784');
  });

  it('is sent when the text is put right, and gets a reference', async () => {
    await inVerdal.getByLabel('Hva ønsker dere hjelp til?').fill(need);
    await inVerdal.getByRole('button', { name: 'Send henvendelsen' }).click();
    await inVerdal.getByText(/^Henvendelsen er sendt\. Dere får svar i Teams\./).waitFor();
    await inVerdal.getByText('Ingen tid er avtalt ennå. Dere får beskjed i Teams når basen har avtalt en.').waitFor();
  });

  it('gets an hour with two veiledere from the base\'s coordinator, held and then booked', async () => {
    const base = await stage.tabAs('Koordinator, Kompetansebasen', 'referrals');
    await base.getByRole('listitem').filter({ hasText: 'Verdal' }).getByRole('link', { name: 'Veiledning til fosterforeldre' }).click();
    await base.getByText(need, { exact: true }).waitFor();
    const search = base.getByRole('region', { name: 'Finn en ledig tid' });
    await search.getByLabel('Antall veiledere').selectOption('To veiledere');
    await search.getByLabel('Fra dato').fill('2026-11-30');
    await search.getByLabel('Til dato').fill('2026-12-04');
    await search.getByRole('button', { name: 'Vis ledige tider' }).click();
    const hour = search.getByRole('button', { name: /^Hold av mandag 30\. november 2026 kl\. .* med Veileder \d, .+ og Veileder \d, / }).first();
    await hour.click();
    await search.getByRole('group', { name: 'Timen er holdt av for deg' }).getByRole('button', { name: 'Avtal timen' }).click();
    await base.getByText(/^Avtalt: mandag 30\. november 2026 .*Tjenesten får beskjed\.$/).waitFor();
  });

  it('shows the hour to the service and to the veiledere', async () => {
    await inVerdal.reload();
    await inVerdal.getByText(/mandag 30\. november 2026/).first().waitFor();
    const [, counsellor] = /(Veileder \d, [^\n]+?) og /.exec(await inVerdal.getByRole('main').innerText()) ?? [];
    const theirs = await stage.tabAs(counsellor ?? '', 'referrals/bookings');
    await theirs.getByText(/mandag 30\. november 2026/).first().waitFor();
  });

  it('is nobody else\'s to see', async () => {
    for (const person of ['Kontaktperson, Levanger', 'Koordinator, Innherred', 'Rådgiver, Statsforvalteren i Trøndelag']) {
      const tab = await stage.tabAs(person, 'referrals');
      await tab.getByText(/^(Ingen henvendelser ennå|Henvendelser er mellom tjenesten og basen)$/).waitFor();
      expect(await tab.getByRole('main').innerText()).not.toContain(need);
    }
  });
});
