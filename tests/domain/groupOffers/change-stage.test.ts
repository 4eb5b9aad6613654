import { Temporal } from '../../../domain/time';
import { learningNetwork, offerWith, serviceA, serviceB } from '../../support/group-offers';
import { changing, coordinator, leaders } from './offer-in-memory';

const now = Temporal.Instant.from('2026-12-01T08:00:00Z');
const leaderId = leaders[0]?.personId;
const recipients = (world: ReturnType<typeof changing>, card: string) =>
  world.messages().filter((message) => message.card === card).map(({ to }) => to);

describe('Cancelling an offer', () => {
  const cancel = (more: Parameters<typeof offerWith>[0], places = [{ serviceId: serviceA, placed: 0, offered: 0, waiting: 1 }]) => {
    const offer = offerWith({ leaders, ...more });
    const world = changing(offer, now, { places });
    return { world, done: world.change(coordinator, { offerId: offer.id, basedOn: 1, step: 'cancel', reason: 'noVenue' }) };
  };

  it('keeps the reason that was chosen, and the next version', async () => {
    const { world, done } = cancel({});
    expect(await done).toMatchObject({ ok: true });
    expect(world.written()).toMatchObject({ stage: 'cancelled', cancelReason: 'noVenue', basedOn: 1 });
    expect(world.events()).toMatchObject([{ what: 'cancelled', version: 2 }]);
  });

  it('tells the leaders, and each service with a place or in line, by a message of its own', async () => {
    const { world, done } = cancel({});
    await done;
    expect(recipients(world, 'groupOffers.cancelled')).toEqual([
      { kind: 'serviceChannel', organisationId: serviceA }, { kind: 'person', personId: leaderId },
    ]);
  });

  it('shows it on every invited service\'s card and on the network\'s', async () => {
    const { world, done } = cancel({});
    await done;
    expect(recipients(world, 'groupOffers.serviceOffer')).toHaveLength(2);
    expect(recipients(world, 'groupOffers.networkOffer')).toEqual([{ kind: 'networkChannel', networkId: learningNetwork }]);
  });

  it('tells of a draft nobody but those who have seen it', async () => {
    const { world, done } = cancel({ stage: 'draft', published: false }, []);
    await done;
    expect(world.messages()).toEqual([expect.objectContaining({ card: 'groupOffers.cancelled', to: { kind: 'person', personId: leaderId } })]);
  });
});

describe('Publishing a draft', () => {
  it('sends the cards that a new offer sends', async () => {
    const offer = offerWith({ stage: 'draft', published: false });
    const world = changing(offer, now);
    await world.change(coordinator, { offerId: offer.id, basedOn: 1, step: 'publish' });
    expect(world.messages().map(({ to }) => to)).toEqual([
      ...[serviceA, serviceB].map((organisationId) => ({ kind: 'serviceChannel', organisationId })),
      { kind: 'networkChannel', networkId: learningNetwork },
    ]);
  });
});
