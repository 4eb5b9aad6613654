import type { TravelMinutes } from '../availability';
import type { PlaceNumbers } from './place-numbers';
import type { SearchedPlace } from './question';

/** The minutes between every place the index knows and the place of the hour, by the place's number. */
export interface Ways {
  readonly there: Int32Array;
  readonly back: Int32Array;
}

/** Less than any gap: where no meeting is near, no time is needed for it. */
const noMeeting = -1_000_000;

export function waysTo(place: SearchedPlace, { numbers }: PlaceNumbers, travel: TravelMinutes): Ways {
  const there = new Int32Array(numbers.size + 1);
  const back = new Int32Array(numbers.size + 1);
  there[0] = noMeeting;
  back[0] = noMeeting;
  for (const [municipality, number] of numbers) {
    there[number] = travel(municipality, place);
    back[number] = travel(place, municipality);
  }
  return { there, back };
}
