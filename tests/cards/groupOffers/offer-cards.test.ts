import { parseAction } from '../../../cards/actions';
import type { Rendering } from '../../../cards/frame';
import { networkOfferCard, networkOfferFacts } from '../../../cards/groupOffers/network-offer';
import { sessionChangedCard, sessionChangedFacts } from '../../../cards/groupOffers/session-changed';
import { serviceOfferCard, serviceOfferFacts } from '../../../cards/groupOffers/service-offer';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { OfferState } from '../../../domain/groupOffers/offer-state';
import type { SessionChange } from '../../../domain/groupOffers/session-change';
import { buttonIn, buttonsIn, textIn } from '../../support/card-reading';
import { offerWith, serviceA, serviceB } from '../../support/group-offers';

const rendering = (language: 'nb' | 'nn' = 'nb'): Rendering => ({ language, rendering: '00000000-0000-4000-8000-000000000009' });

const page = 'https://example.no/tab/#/offers/1';
const offer: GroupOffer = offerWith({ capacity: 4 });
const serviceCard = (state: OfferState, placed = 0, waiting = 0, language: 'nb' | 'nn' = 'nb') =>
  serviceOfferCard(serviceOfferFacts({ offer, state, free: state === 'open', own: { serviceId: serviceA, placed, offered: 0, waiting } }, page), rendering(language));

describe('The card of an offer in a service\'s channel', () => {
  it('says the programme, the first session, the place and how many places there are', () => {
    const shown = textIn(serviceCard('open'));
    for (const words of ['TBO-F', 'mandag 4. januar 2027', '09.00', 'Verdal', '4 fosterhjem', 'Innherred']) expect(shown).toContain(words);
  });

  it('says the service\'s own places and whether others are free, and nothing of other services', () => {
    expect(textIn(serviceCard('open', 2, 0))).toContain('Dere har 2 plasser.');
    expect(textIn(serviceCard('full', 1, 2))).toContain('Dere har 1 plass og 2 på venteliste.');
    expect(textIn(serviceCard('open'))).toContain('Det er ledige plasser.');
    expect(textIn(serviceCard('full'))).toContain('Alle plassene er tatt.');
    expect(textIn(serviceCard('open'))).not.toContain('Levanger');
  });

  it('brings the offer and the service back with the button, and opens the offer in the tab', () => {
    const card = serviceCard('open');
    expect(parseAction(buttonIn(card, 'Meld på et fosterhjem').data)).toMatchObject({
      verb: 'groupOffers.enrol', payload: { offerId: offer.id, serviceId: serviceA, from: 'serviceOffer' },
    });
    expect(card.actions).toContainEqual({ type: 'Action.OpenUrl', title: 'Se i fanen', url: page });
  });

  it('takes enrolments also when it is full, but not when that is closed, or the group has begun, is over or cancelled', () => {
    const mayEnrol = (state: OfferState) => buttonsIn(serviceCard(state)).length === 1;
    expect((['open', 'full', 'closed', 'running', 'completed', 'cancelled'] as const).map(mayEnrol)).toEqual([true, true, false, false, false, false]);
  });

  it('reminds of the duty of confidentiality', () => {
    expect(textIn(serviceCard('open'))).toContain('taushetsplikt');
    expect(textIn(serviceCard('open', 0, 0, 'nn'))).toContain('teieplikt');
  });

  it('is in nynorsk for who reads it', () => {
    expect(textIn(serviceCard('open', 2, 0, 'nn'))).toContain('De har 2 plassar.');
  });
});

describe('The card of an offer in the network\'s channel', () => {
  it('is the same whoever has enrolled: it has no counts to show', () => {
    const shown = textIn(networkOfferCard(networkOfferFacts({ offer, state: 'open' }, page), rendering()));
    expect(shown).toContain('Levanger, Verdal');
    expect(shown).not.toMatch(/venteliste|ledig|tatt|Dere har/);
  });

  it('has no button to enrol with', () => {
    expect(buttonsIn(networkOfferCard(networkOfferFacts({ offer, state: 'open' }, page), rendering()))).toEqual([]);
  });
});

describe('The message of a changed session', () => {
  const [session = offer.sessions[0]] = offer.sessions;
  const shown = (what: SessionChange, language: 'nb' | 'nn' = 'nb') =>
    session === undefined ? '' : textIn(sessionChangedCard(sessionChangedFacts({ offer, session, what }, page), rendering(language)));

  it('says in its first line which session, and to when or that it is cancelled', () => {
    expect(shown('moved')).toContain('Samling 1 er flyttet til mandag 4. januar 2027');
    expect(shown('cancelled')).toMatch(/Samling 1, mandag 4. januar 2027.*, er avlyst/);
    expect(shown('added')).toContain('Ny samling 1: mandag 4. januar 2027');
    expect(shown('moved', 'nn')).toContain('Samling 1 er flytt til måndag 4. januar 2027');
  });
});

describe('A choice of offer and service', () => {
  const pressed = (fields: object) => parseAction({ v: 1, rendering: rendering().rendering, verb: 'groupOffers.enrol', from: 'chooseOffer', ...fields });

  it('is read as both ids', () => {
    expect(pressed({ offerAndService: `${offer.id}/${serviceB}` })).toMatchObject({ payload: { offerId: offer.id, serviceId: serviceB } });
  });

  it.each(['', offer.id, `${offer.id}/verdal`, `${offer.id}/${serviceB.toUpperCase()}x`])('is unreadable as «%s»', (offerAndService) => {
    expect(pressed({ offerAndService })).toBe('actionIsUnreadable');
  });
});

describe('The form of a new offer', () => {
  const pressed = (fields: object) => parseAction({
    v: 1, rendering: rendering().rendering, verb: 'groupOffers.create', networkId: offer.network.id, programmeKey: 'tbo-f',
    firstDate: '2027-01-04', start: '09.00', place: '5038', serviceIds: `${serviceA},${serviceB}`, ...fields,
  });

  it('is read with its numbers, of which those left empty are absent', () => {
    expect(pressed({ capacity: '6', minutes: '', weeksBetween: '4' })).toMatchObject({
      payload: { form: { capacity: 6, weeksBetween: 4, serviceIds: [serviceA, serviceB], leaderIds: [] } },
    });
    expect((pressed({ minutes: '' }) as { payload: { form: object } }).payload.form).not.toHaveProperty('minutes');
  });

  it('is unreadable with a service that is no id', () => {
    expect(pressed({ serviceIds: `${serviceA},verdal` })).toBe('actionIsUnreadable');
  });
});
