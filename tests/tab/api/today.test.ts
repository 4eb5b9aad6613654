import { sentCards, type SentCard } from '../../../domain/messages';
import { Temporal } from '../../../domain/time';
import { presentMessages } from '../../../tab/api/told-presenter';

const object = '00000000-0000-4000-8000-00000000000a';
const message = (card: SentCard, at = '2026-11-23T08:00:00Z', objectId = object) => ({ card, objectId, postedAt: Temporal.Instant.from(at) });

describe('A message on «I dag»', () => {
  it.each(sentCards)('%s has its line in both languages, and a page where it stands', (card) => {
    const [nb] = presentMessages([message(card)], 'nb');
    const [nn] = presentMessages([message(card)], 'nn');
    expect(nb?.sentence).toMatch(/\.$/);
    expect(nn?.sentence).toMatch(/\.$/);
    expect(nb?.page).toMatch(/^(offers|referrals|conversations|networks)(\/|$)/);
  });

  it('leads to its own page; several of a kind are one line with their number, which leads to where all of them stand', () => {
    expect(presentMessages([message('referrals.answered')], 'nb')).toMatchObject([{ count: 1, page: `referrals/${object}` }]);
    const several = [message('referrals.answered'), message('referrals.answered', '2026-11-24T08:00:00Z', object.replace('a', 'b'))];
    expect(presentMessages(several, 'nb')).toMatchObject([{ count: 2, page: 'referrals', latestAt: '2026-11-24T08:00:00Z' }]);
  });

  it('stands above older ones', () => {
    expect(presentMessages([message('booking.changed'), message('referrals.answered', '2026-11-24T08:00:00Z')], 'nb').map(({ kind }) => kind))
      .toEqual(['referrals.answered', 'booking.changed']);
  });
});
