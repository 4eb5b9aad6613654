import { searchOffers, shareOffer } from '../../../domain/groupOffers/search-offers';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { learningNetwork, offerWith, serviceA } from '../../support/group-offers';

const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks: [learningNetwork] });
const stranger = actorWith([{ role: 'caseContact', organisationId: '00000000-0000-4000-8000-0000000000e1' as typeof serviceA }]);
const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);

/** A database that shows everybody everything, and keeps what it was asked. */
function ports(offer: GroupOffer, asked: unknown[] = []) {
  const groupOffers = {
    offer: () => Promise.resolve(offer), offersMatching: (words: unknown) => { asked.push(words); return Promise.resolve([offer]); },
  } as unknown as Ports['groupOffers'];
  return { groupOffers, clock: () => Temporal.Instant.from('2026-11-23T08:00:00Z') };
}
const all = { text: '', skip: 0, limit: 25 };

describe('An offer that is to be passed on', () => {
  it.each([
    ['a member finds', contact, offerWith(), 1], ['a stranger finds', stranger, offerWith(), 0],
    ['the coordinator finds as a draft', coordinator, offerWith({ stage: 'draft', published: false }), 0],
  ] as const)('is what %s: %#', async (_, actor, offer, count) => {
    expect((await searchOffers(ports(offer), actor, all)).value).toHaveLength(count);
    expect((await shareOffer(ports(offer), actor, offer.id)).ok).toBe(count === 1);
  });

  it('is searched for by at most twelve words', async () => {
    const asked: string[][] = [];
    await searchOffers(ports(offerWith(), asked), contact, { ...all, text: ` trygg\n base ${'x '.repeat(50)}` });
    expect([asked[0]?.slice(0, 2), asked[0]?.length]).toEqual([['trygg', 'base'], 12]);
  });
});
