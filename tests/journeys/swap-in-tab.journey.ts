import { type Page } from 'playwright-core';
import { apiAs } from '../support/api-as';
import { setStage, type Stage } from '../support/stage';

let stage: Stage;
let autumn: string;
let spring: string;
beforeAll(async () => {
  stage = await setStage();
  const coordinator = await apiAs(stage.url, 'coordinator-innherred');
  const networks = await coordinator.ask<{ items: readonly { id: string; services: readonly { id: string }[] }[] }>('networks');
  const me = await coordinator.ask<{ networks: readonly { readonly id: string }[] }>('me');
  const network = networks.items.find(({ id }) => id === me.networks[0]?.id);
  const newGroup = async (date: string) => (await coordinator.ask<{ id: string }>('offers', {
    networkId: network?.id, programmeKey: 'samling', capacity: 1, serviceIds: network?.services.map(({ id }) => id),
    sessions: [{ date, start: '09:00', minutes: 60, place: { kind: 'teams' } }],
  })).id;
  [autumn, spring] = [await newGroup('2027-02-02'), await newGroup('2027-05-04')];
  await (await apiAs(stage.url, 'case-contact-verdal')).ask(`offers/${autumn}/enrolments`, {});
  await (await apiAs(stage.url, 'case-contact-levanger')).ask(`offers/${spring}/enrolments`, { participants: 2 });
});
afterAll(() => stage.strike());

describe('A swap of places between two services, in the tab', () => {
  let inVerdal: Page;
  let inLevanger: Page;

  it('is proposed with an own place, for one in another group, to a service there', async () => {
    inVerdal = await stage.tabAs('Kontaktperson, Verdal', `offers/${autumn}/swaps`);
    await inVerdal.getByText('Ingen forslag om bytte ennå.').waitFor();
    await inVerdal.getByLabel('Tilbudet dere vil ha plass i').selectOption(spring);
    await inVerdal.getByLabel('Tjenesten dere spør').selectOption('Levanger');
    await inVerdal.getByRole('button', { name: 'Send forslaget' }).click();
    await inVerdal.getByText('Forslaget er sendt. Tjenesten får det i Teams.').waitFor();
    await inVerdal.getByText('Svar innen utgangen av torsdag 26. november 2026.', { exact: true }).waitFor();
  });

  it('is answered by the other with a place that it chooses, and without having seen a code of the first', async () => {
    inLevanger = await stage.tabAs('Kontaktperson, Levanger', `offers/${spring}/swaps`);
    await inLevanger.getByText('Venter på svar fra dere').waitFor();
    const [, theirs] = /Dere gir (\w{6}) for/.exec(await inVerdal.getByRole('main').innerText()) ?? [];
    expect(theirs).toBeDefined();
    expect(await inLevanger.getByRole('main').innerText()).not.toContain(theirs);
    await inLevanger.getByRole('button', { name: 'Bytt plass', exact: true }).click();
    const question = inLevanger.getByRole('alertdialog');
    await question.getByText(/^Vil du bytte bort \w{6}\?$/).waitFor();
    await question.getByRole('button', { name: 'Bytt plass' }).click();
    await inLevanger.getByText('Byttet er gjort', { exact: true }).waitFor();
  });

  it('gives each a place where the other was, and tells the coordinator that it was made', async () => {
    const there = await stage.tabAs('Kontaktperson, Verdal', `offers/${spring}`);
    await there.getByText('Har plass', { exact: true }).waitFor();
    const here = await stage.tabAs('Kontaktperson, Levanger', `offers/${autumn}`);
    await here.getByText('Har plass', { exact: true }).waitFor();
    await here.getByText('2 deltakere').waitFor();
    const coordinators = await stage.tabAs('Koordinator, Innherred', `offers/${autumn}/places`);
    await coordinators.getByRole('heading', { name: 'Bytter mellom tjenester' }).waitFor();
    await coordinators.getByText('Verdal og Levanger').waitFor();
    expect(await coordinators.getByRole('main').innerText()).not.toMatch(/\b[BCDFGHJKMNPRTVWX2-9]{6}\b/);
  });
});
