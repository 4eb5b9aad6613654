import { stableId } from '../../store/demonstration/stable-id';
import { apiAs } from '../support/api-as';
import { setStage, type Stage } from '../support/stage';

const need = 'Samtale om overganger';
const counsellorId = stableId('person', 'counsellor-verdal-1');

let stage: Stage;
let referralId: string;
beforeAll(async () => {
  stage = await setStage('verdal');
  const verdal = stage.window('verdal');
  await verdal.goToPersonalChat();
  await verdal.say('bytt person');
  const who = await verdal.lastCard();
  await who.choose('Person', 'Veileder 1, Verdal');
  await who.press('Velg');
  const base = await apiAs(stage.url, 'coordinator-base');
  const service = await apiAs(stage.url, 'case-contact-levanger');
  await base.ask(`bases/${stableId('organisation', 'kompetansebasen')}/counsellors/${counsellorId}/terms`,
    { ownServiceId: null, consent: 'person', lentMinutesAWeek: null, from: '2026-11-23' }, 'PUT');
  ({ id: referralId } = await service.ask<{ id: string }>('referrals', { category: 'fosterParentGuidance', orderSummary: need, place: { kind: 'teams' } }));
  await base.ask('bookings', { referralId, start: '2026-11-25T09:00:00Z', minutes: 60, skill: 'fosterCare', counsellorIds: [counsellorId] });
});
afterAll(() => stage.strike());

describe('A veileder, in cards', () => {
  it('is asked for an hour by a card that says when and where, and nothing of the henvendelse', async () => {
    const card = await stage.window('verdal').cardWith('Kan du ta denne timen?');
    expect(await card.text()).toContain('onsdag 25. november 2026');
    expect(await card.text()).not.toMatch(new RegExp(`${need}|Levanger`));
  });

  it('says yes by one press', async () => {
    const card = await stage.window('verdal').cardWith('Kan du ta denne timen?');
    await card.press('Ja');
    await card.waitForText('Du har sagt ja. Timen er avtalt.');
  });

  it('falls ill, says so in own words, and is neither asked why nor quoted', async () => {
    const verdal = stage.window('verdal');
    await verdal.say('jeg er syk');
    const card = await verdal.cardWith('Velg timen du ikke kan komme til.');
    expect(await card.text()).not.toContain('syk');
    await card.press('Jeg kan ikke komme', 'first');
    await card.waitForText('Forfallet er meldt. Koordinatoren har fått beskjed.');
  });

  it('is then seen by the base as somebody to be replaced', async () => {
    const tab = await stage.tabAs('Koordinator, Kompetansebasen', `referrals/${referralId}`);
    await tab.getByText('Veileder 1, Verdal (forfall)').first().waitFor();
  });
});
