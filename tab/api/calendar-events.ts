import { askForEvents, seeOfferCalendar, type OfferCalendar } from '../../domain/groupOffers/calendar/offer-calendar';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { offerCalendarOperations as ops } from '../contract/calendar-events';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** An offer's sessions in people's calendars in Microsoft 365. */
export function offerCalendarHandlers({ calendars }: Pick<Product, 'calendars'>): readonly ApiHandler[] {
  const presentCalendar = ({ progress, ...calendar }: OfferCalendar): AnswerOf<typeof ops.getOfferCalendar> => ({
    ...calendar, connected: calendars.connected, ...(progress === undefined ? {} : { progress: [...progress] }),
  });
  return [
    handler(ops.getOfferCalendar, ({ actor, params, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const seen = offerId === undefined ? refuse('notFound') : await seeOfferCalendar(ports, actor, offerId);
        return seen.ok ? success(presentCalendar(seen.value)) : seen;
      })),
    handler(ops.askForEvents, ({ actor, params, body, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const asked = offerId === undefined ? refuse('notFound') : await askForEvents(ports, actor, { offerId, wanted: body.wanted });
        return asked.ok ? success(presentCalendar(asked.value)) : asked;
      })),
  ];
}
