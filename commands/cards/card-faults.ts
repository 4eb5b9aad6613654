import { AdaptiveCard, CardElement, SerializationContext, Versions } from 'adaptivecards/dist/adaptivecards.js';

/** What every route of Teams takes, counted as it counts: in UTF-16. */
const mostBytes = 28 * 1024;

/**
 * What a client would not take in a card: elements or values that Adaptive Cards 1.5 does not know,
 * missing properties, and too many bytes.
 * @returns one sentence a fault; none when all is well
 */
export function cardFaults(json: { readonly version: string }): readonly string[] {
  // The library's pattern for `lang` remembers where it stopped, and would fail every second card.
  if (CardElement.langProperty.regEx !== undefined) CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  const validated = card.validateProperties().validationEvents.map(({ message }) => message);
  const bytes = JSON.stringify(json).length * 2;
  return [
    ...parsed,
    ...validated,
    ...(json.version === '1.5' ? [] : [`The version is ${json.version}.`]),
    ...(bytes < mostBytes ? [] : [`The card has ${bytes} bytes.`]),
  ];
}
