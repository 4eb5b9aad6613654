import { messageText, titleOf, type HomeMessage } from '../../../../tab/client/offers/attendance/home-messages/message-text';
import { tabHomeMessageTexts } from '../../../../texts/tab-home-messages';

const session = {
  ordinal: 2, start: '2027-01-11T08:00:00Z', end: '2027-01-11T10:00:00Z', place: { kind: 'municipality' as const, label: 'Verdal' },
};
const message: HomeMessage = {
  about: { kind: 'place', id: 'a' }, offerId: 'o', enrolmentId: 'e', version: 1, code: 'K4MWRT',
  programme: { key: 'trygg-base', titles: { nb: 'Trygg Base', nn: 'Trygg Base' } }, network: { id: 'n', name: 'Innherred' },
  sessions: [session, { ...session, ordinal: 3, start: '2027-01-18T08:00:00Z', end: '2027-01-18T10:00:00Z', place: { kind: 'teams', label: 'Teams' } }],
};
const changed = (what: HomeMessage['what']): HomeMessage => ({ ...message, about: { kind: 'session', id: 'b' }, session, what });

describe('A ready text for a foster home', () => {
  it('of a place names every session that is ahead, with its time and municipality or Teams', () => {
    const text = messageText(message, 'nb');
    expect(text).toContain('2. mandag 11. januar 2027 kl. 09.00–11.00, Verdal');
    expect(text).toContain('3. mandag 18. januar 2027 kl. 09.00–11.00, på Teams.');
    expect(messageText(message, 'nn')).toContain('De har fått plass i gruppetilbodet Trygg Base.');
  });

  it('of a change says the new time, of a cancelled session the one that is not', () => {
    expect(messageText(changed('moved'), 'nn')).toContain('Samling 2 i Trygg Base er flytt. Den nye tida er:\nmåndag 11. januar 2027 kl. 09.00–11.00, Verdal');
    expect(messageText(changed('cancelled'), 'nb')).toContain('Samling 2 i Trygg Base, mandag 11. januar 2027 kl. 09.00–11.00, er avlyst.');
    expect(messageText({ ...message, about: { kind: 'reminder', id: 'r' }, session }, 'nb')).toContain('Vi minner om samling 2 i Trygg Base:');
    expect(messageText({ ...message, about: { kind: 'cancelled', id: 'o' } }, 'nn')).toContain('Gruppetilbodet Trygg Base er diverre avlyst.');
  });

  it('of a new room names it, of a session held instead which one, and of none on Teams a room', () => {
    const inRoom = { ...session, room: 'Kantina' };
    expect(messageText({ ...changed('roomChanged'), session: inRoom }, 'nb')).toContain('har fått nytt rom: Kantina.');
    expect(messageText(changed('roomChanged'), 'nn')).toContain('De får beskjed om kva for eit.');
    expect(messageText({ ...changed('added'), session: { ...inRoom, makesUpFor: 1 } }, 'nb'))
      .toContain('Verdal, rom: Kantina\nDen kommer i stedet for samling 1, som ble avlyst.');
    expect(messageText({ ...message, sessions: [{ ...inRoom, place: { kind: 'teams', label: 'Teams' } }] }, 'nb')).not.toContain('Kantina');
  });

  it('to a home whose address is protected says when, and nothing of where', () => {
    const { place: _place, ...nowhere } = { ...session, ordinal: 1 };
    const all = [{ ...message, sessions: [nowhere] }, ...(['moved', 'added', 'roomChanged', 'cancelled'] as const).map((what) => ({ ...changed(what), sessions: [nowhere], session: nowhere }))];
    for (const one of all) {
      for (const language of ['nb', 'nn'] as const) expect(messageText(one, language)).not.toMatch(/Verdal|Kantina|rom:/);
    }
    expect(messageText({ ...message, sessions: [nowhere] }, 'nb')).toContain('kl. 09.00–11.00, hvor vi møtes, får dere av meg på telefon');
    expect(messageText({ ...changed('roomChanged'), session: nowhere }, 'nn')).toContain('Eg ringjer og fortel.');
  });

  it('never holds the code, which is the service\'s own', () => {
    for (const one of [message, changed('added'), changed('moved'), changed('cancelled')]) {
      for (const language of ['nb', 'nn'] as const) expect(messageText(one, language)).not.toContain(message.code);
    }
  });

  it('is called after what it is about', () => {
    expect([message, changed('moved'), changed('cancelled')].map((one) => titleOf(one, tabHomeMessageTexts.nb)))
      .toEqual(['Har fått plass', 'Samling flyttet (2)', 'Samling avlyst (2)']);
  });
});
