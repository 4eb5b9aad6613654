import { bookingSamples } from '../../../cards/booking/samples';
import { referralsSamples } from '../../../cards/referrals/samples';
import { referralTexts } from '../../../texts/referrals';
import { textIn } from '../../support/card-reading';

/** Cards that may stand where others read: those the outbox sends, and answers that need no own chat. */
const shared = [...referralsSamples, ...bookingSamples].filter(({ card }) =>
  ['sent', 'received', 'answered', 'booked', 'absence', 'hourBooked', 'onlyInPrivate', 'ownHours'].includes(card));
const rendering = { language: 'nb', rendering: '00000000-0000-4000-8000-000000000001' } as const;

describe('Cards about a henvendelse that others may read', () => {
  it.each(shared.map(({ card, state, make }) => [`${card} (${state})`, make] as const))('say neither category nor order: %s', (_, make) => {
    const text = textIn(make(rendering));
    for (const category of Object.values(referralTexts.nb.categories)) expect(text).not.toContain(category);
    expect(text).not.toContain(referralTexts.nb.order);
  });
});
