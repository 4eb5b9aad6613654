import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { Feed } from '../../domain/groupOffers/calendar/feed';
import { readFeed, type FeedContent } from '../../domain/groupOffers/calendar/read-feed';
import type { PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { RateLimit } from '../../domain/rate-limit';
import { type Temporal, type Clock } from '../../domain/time';
import type { AsActor } from '../../domain/unit-of-work';
import { feedForm } from '../calendar/feed-text';
import { languageOf, sendRefusal } from './problem';

export interface CalendarParts {
  /** Whose the address with this secret is, also when it is revoked. */
  readonly feedBySecret: (secret: string) => Promise<Pick<Feed, 'id' | 'personId'> | undefined>;
  /** The owner as sign-on finds them today. */
  readonly ownerOf: (personId: PersonId) => Promise<Actor | undefined>;
  readonly asActor: AsActor;
  readonly textOf: (content: FeedContent, language: Language) => string;
  readonly limit: RateLimit;
  readonly clock: Clock;
}

/** 256 bits in base64url. */
const secretForm = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * `GET /calendar/SECRET.ics`: a calendar feed, read under its owner's own scope. The secret is the only key, so it is
 * never logged and stands in no answer. An address that never was is 404; one that was and is no more is 410, which
 * calendars understand as an end, and which tells nothing but to whoever has had the address.
 */
export function calendarRouter(parts: CalendarParts): Router {
  const router = Router();
  router.get('/calendar/:file', async (request, response) => {
    response.setHeader('Cache-Control', 'private, no-cache');
    const [, secret] = secretForm.exec(request.params.file) ?? [];
    const feed = secret === undefined ? undefined : await parts.feedBySecret(secret);
    // Guesses share one count, and cannot use up that of a real address.
    const wait = parts.limit(feed?.id ?? 'unknown', parts.clock());
    if (wait !== undefined) {
      response.setHeader('Retry-After', String(wait));
      sendRefusal(response, 'tooManyRequests', languageOf(request));
    } else if (feed === undefined) sendRefusal(response, 'notFound', languageOf(request));
    else await sendFeed(parts, feed, request, response);
  });
  return router;
}

async function sendFeed(parts: CalendarParts, { id, personId }: Pick<Feed, 'id' | 'personId'>, request: Request, response: Response): Promise<void> {
  const owner = await parts.ownerOf(personId);
  if (owner === undefined) {
    sendRefusal(response, 'feedIsGone', languageOf(request));
    return;
  }
  const { language } = owner;
  const found = await parts.asActor(owner, async (ports) => {
    const content = await readFeed(ports, owner, id);
    if (!content.ok) return content;
    // The content is told by its facts: a calendar that asks whether there is news costs no text.
    const digest = createHash('sha256').update(JSON.stringify([feedForm, language, content.value])).digest('base64url');
    return success({ content: content.value, digest, since: await ports.calendar.shownSince(id, digest, parts.clock()) });
  });
  if (!found.ok) {
    sendRefusal(response, found.refusal, language);
    return;
  }
  const { content, digest, since } = found.value;
  response.setHeader('ETag', `"${digest}"`);
  response.setHeader('Last-Modified', httpDate(since));
  if (isKnown(request, `"${digest}"`, since)) response.status(304).end();
  else response.type('text/calendar; charset=utf-8').send(parts.textOf(content, language));
}

/** Whether the calendar has this content already (RFC 9110, 13.2.2): by its tag or, without one, by its date. */
function isKnown(request: Request, tag: string, since: Temporal.Instant): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  const asked = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(asked) && since.epochMilliseconds <= asked;
}

/** «Mon, 23 Nov 2026 08:00:00 GMT» */
function httpDate(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}
