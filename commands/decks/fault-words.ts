import type { PlacedFault } from '../../domain/conversations/deck-file/placed-faults';

/** What is wrong, and with what, as a sentence for the one who keeps the file. */
export function faultWords({ path, fault, about = '' }: Omit<PlacedFault, 'line'>): string {
  if (fault === 'isNoJson') return 'is not JSON from here on';
  if (fault === 'fieldStandsTwice') return `"${about}" stands twice`;
  return `${path.length === 0 ? 'the deck' : path.join('.')} ${words[fault](about)}`;
}

const words: Readonly<Record<Exclude<PlacedFault['fault'], 'isNoJson' | 'fieldStandsTwice'>, (about: string) => string>> = {
  isNoObject: () => 'is not an object',
  isNoList: () => 'is not a list',
  lacksField: (name) => `lacks "${name}"`,
  isNoField: () => 'is no field of a deck',
  saysNothingInNb: () => 'says nothing in nb',
  saysNothingInNn: () => 'says nothing in nn',
  isNoKey: () => 'is not a key of small letters a–z, digits and hyphens',
  isNoSource: () => 'is not a place in a source, such as "003 L495" or "002 L307, L433-440"',
  isNotYesOrNo: () => 'is not true or false',
  areNoMinutes: () => 'is not a whole number of minutes from 1 to 240',
  isNeitherNetworkNorFamily: () => 'is not "network" or "family"',
  isNoPhase: () => 'is no phase of a discussion: checkIn, think, reveal, group, vote, discuss, agree',
  hasNoStep: () => 'has no step',
  keyStandsTwice: (key) => `"${key}" is the key of another step too`,
  leadsNowhere: (key) => `leads nowhere: there is no step "${key}"`,
  leadsBack: (key) => `leads back to "${key}", so the talk never ends`,
  isNeverComeTo: (key) => `is never come to: no step leads to "${key}"`,
  opensNoDeck: (key) => `leads nowhere: there is no other deck "${key}"`,
  takesAnswersAboutAFamily: () => 'answers about a family belong in the case system',
  isOurOwnIdea: () => 'is our own idea, and a frame holds only what its sources give',
};
