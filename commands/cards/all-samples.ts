import { bookingSamples } from '../../cards/booking/samples';
import { conversationsSamples } from '../../cards/conversations/samples';
import { attendanceSamples } from '../../cards/groupOffers/attendance/samples';
import { afterwardsSamples } from '../../cards/groupOffers/afterwards/samples';
import { groupOffersSamples } from '../../cards/groupOffers/samples';
import { staffingSamples } from '../../cards/groupOffers/staffing/samples';
import { networkSamples } from '../../cards/network/samples';
import { referralsSamples } from '../../cards/referrals/samples';
import { statisticsSamples } from '../../cards/statistics/samples';
import type { CardSample } from '../../cards/samples';

/** Every card the product can send, in every state, by area. */
export const allSamples: Readonly<Record<string, readonly CardSample[]>> = {
  network: networkSamples,
  groupOffers: [
    ...groupOffersSamples,
    ...attendanceSamples,
    ...afterwardsSamples,
    ...staffingSamples,
  ],
  referrals: referralsSamples,
  booking: bookingSamples,
  conversations: conversationsSamples,
  statistics: statisticsSamples,
};
