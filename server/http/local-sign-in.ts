import { Router } from 'express';
import type { Language } from '../../domain/language';
import type { PersonId } from '../../domain/identifiers';
import { localOperations } from '../../tab/contract/networks';
import { languageOf, sendRefusal } from './problem';

/** The demonstration people, and tokens for them. */
export interface LocalSignInParts {
  readonly people: (language: Language) => Promise<readonly { readonly key: string; readonly label: string }[]>;
  readonly personByKey: (key: string) => Promise<PersonId | undefined>;
  readonly issueToken: (personId: PersonId) => Promise<string>;
}

/** Sign-in as a demonstration person. With a CLIENT_ID this router is not there at all. */
export function localSignInRouter(parts: LocalSignInParts): Router {
  const router = Router();
  router.get(localOperations.listLocalPeople.path, async (request, response) => {
    response.json({ items: await parts.people(languageOf(request)) });
  });
  router.post(localOperations.localSignIn.path, async (request, response) => {
    const body = localOperations.localSignIn.body.safeParse(request.body);
    if (!body.success) {
      sendRefusal(response, 'inputIsInvalid', languageOf(request));
      return;
    }
    const personId = await parts.personByKey(body.data.person);
    if (personId === undefined) sendRefusal(response, 'personIsUnknown', languageOf(request));
    else response.json({ token: await parts.issueToken(personId) });
  });
  return router;
}
