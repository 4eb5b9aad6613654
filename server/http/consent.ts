import { Router } from 'express';
import type { Language } from '../../domain/language';
import type { ConsentState } from '../../domain/network/tenants/tenant';
import type { RateLimit } from '../../domain/rate-limit';
import type { Clock } from '../../domain/time';
import { consentPageTexts } from '../../texts/tenants';
import { languageOf } from './problem';

export interface ConsentParts {
  /** Looks again at the tenant that a link with this state was made for; undefined when there is none. */
  readonly lookAgain: (state: string) => Promise<ConsentState | undefined>;
  readonly limit: RateLimit;
  readonly clock: Clock;
}

/**
 * Where Entra sends an administrator back to. What it says (whose tenant, yes or no) is anybody's to write in an address, so
 * nothing of it is believed: the state names the link, and the tenant itself is asked. The page has no script, and tells no more
 * than the visitor has just done.
 */
export function consentRouter({ lookAgain, limit, clock }: ConsentParts): Router {
  const router = Router();
  router.get('/consent', async (request, response) => {
    const language = languageOf(request);
    const { state } = request.query;
    const isState = typeof state === 'string' && /^[\w-]{43}$/.test(state);
    const found = isState && limit(request.ip ?? '', clock()) === undefined ? await lookAgain(state) : undefined;
    response.status(found === undefined ? 404 : 200).setHeader('Cache-Control', 'no-store');
    response.type('html').send(pageOf(found, language));
  });
  return router;
}

function pageOf(found: ConsentState | undefined, language: Language): string {
  const texts = consentPageTexts[language];
  const { title, text } = texts[found ?? 'unknownLink'];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.5 "Segoe UI", system-ui, sans-serif; margin: 0 auto; padding: 2.5rem 1rem; max-width: 34rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.75rem; }
p { margin: 0; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
}
