import type { Language } from '../language';
import { success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Actor } from './actor';

/**
 * Keeps the language that a person wants to read; answers the actor with it. A choice made before changes nothing:
 * what is on record counts, since the actor may have asked for this one answer in another language.
 */
export async function chooseLanguage(
  ports: Pick<Ports, 'network' | 'events'>,
  actor: Actor,
  language: Language,
): Promise<Outcome<Actor, never>> {
  const { personId } = actor.scope;
  const version = await ports.network.chooseLanguage(personId, language);
  if (version !== undefined) await ports.events.append({ noun: 'person', nounId: personId, what: 'languageChosen', version });
  return success({ ...actor, language });
}
