import type { Actor } from '../../network/actor';
import { membershipsAs } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { AssignmentRefusal } from './refusals';

/**
 * Languages that a counsellor may guide in besides Norwegian, by ISO 639 codes; `nsl` is Norwegian sign language. The words
 * stand in the texts. A wanted language is a choice at the call, among these.
 */
const guidanceLanguages = [
  'se', 'sma', 'smj', 'en', 'pl', 'lt', 'uk', 'ru', 'ar', 'so', 'ti', 'fa', 'ku', 'tr', 'es', 'fr', 'nsl',
] as const;
export type GuidanceLanguage = (typeof guidanceLanguages)[number];

/** Reads a language that came from outside; undefined when it is none of the list. */
export function readGuidanceLanguage(text: string): GuidanceLanguage | undefined {
  return guidanceLanguages.find((language) => language === text);
}

/** A counsellor's own languages, with the version that a change is based on; 0 before the first. */
export interface OwnLanguages {
  readonly languages: readonly GuidanceLanguage[];
  readonly version: number;
}

/** A counsellor says which languages they can guide in. Refuses `notAllowed` for others, `languageIsUnknown` and `versionIsOld`. */
export async function chooseGuidanceLanguages(
  { assignment, events }: Pick<Ports, 'assignment' | 'events'>,
  actor: Actor,
  { languages, basedOn }: { readonly languages: readonly string[]; readonly basedOn: number },
): Promise<Outcome<OwnLanguages, AssignmentRefusal | 'notAllowed' | 'versionIsOld'>> {
  if (membershipsAs(actor, 'counsellor').length === 0) return refuse('notAllowed');
  const known = guidanceLanguages.filter((language) => languages.includes(language));
  if (!languages.every((language) => readGuidanceLanguage(language) !== undefined)) return refuse('languageIsUnknown', 'languages');
  const { personId } = actor.scope;
  const { version } = await assignment.languagesOf(personId);
  if (version !== basedOn) return refuse('versionIsOld');
  const after: OwnLanguages = { languages: known, version: version + 1 };
  if (!(await assignment.writeLanguages(personId, after))) return refuse('versionIsOld');
  await events.append({ noun: 'person', nounId: personId, what: 'languagesChosen', version: after.version });
  return success(after);
}
