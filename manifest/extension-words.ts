import { offerExtensionTexts } from '../texts/offer-extension';
import { referralExtensionTexts } from '../texts/referral-extension';
import { referralTexts } from '../texts/referrals';

type Language = keyof typeof offerExtensionTexts;

/** What a command of the app's box is called, and each of its parameters with its choices. */
interface CommandWords {
  readonly title: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, { readonly title: string; readonly description: string; readonly choices?: Readonly<Record<string, string>> }>>;
}

/** The words of each command, by its id in the manifest. */
export function extensionWords(language: Language): Readonly<Record<string, CommandWords>> {
  const { command, parameter } = offerExtensionTexts[language];
  const { command: referral, parameters, places, urgencies } = referralExtensionTexts[language];
  return {
    searchOffers: { ...command, parameters: { text: parameter } },
    newReferral: {
      ...referral,
      parameters: {
        category: { ...parameters.category, choices: referralTexts[language].categories },
        orderSummary: parameters.orderSummary,
        place: { ...parameters.place, choices: places },
        urgent: { ...parameters.urgent, choices: urgencies },
      },
    },
  };
}
