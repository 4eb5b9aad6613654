import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { Language } from '../../domain/language';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';

/** What a meeting place is called: a municipality, or Teams. */
export function placeText(place: NamedPlace, language: Language): string {
  return place.kind === 'teams' ? bookingTexts[language].teams : place.name;
}

/** One or two counsellors by role and service; who has reported absence is marked in words. */
export function counsellorsText(
  counsellors: readonly { readonly name: PersonLabelFacts; readonly absent?: boolean }[],
  language: Language,
): string {
  const words = bookingTexts[language];
  const [first = '', second] = counsellors.map(({ name, absent }) => {
    const label = networkTexts[language].personLabel(name);
    return absent === true ? words.absentCounsellor(label) : label;
  });
  return second === undefined ? first : words.together(first, second);
}
