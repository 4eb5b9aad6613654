import type { Request, Response } from 'express';
import type { Language } from '../../domain/language';
import type { FieldFault, Refusal } from '../../domain/outcome';
import { refuse } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { refusalTexts } from '../../texts/refusals';

/** Refusals that are not about input; every other name is answered 422. */
const statusOf: Partial<Readonly<Record<RefusalName, number>>> = {
  inputIsInvalid: 400,
  bodyIsNoJson: 400,
  signInIsMissing: 401,
  notAMember: 403,
  tenantIsNotAdmitted: 403,
  notAllowed: 403,
  onlyTheFacilitator: 403,
  notFound: 404,
  personIsUnknown: 404,
  counsellorIsTaken: 409,
  changedMeanwhile: 409,
  conversationIsRunning: 409,
  keyIsUsedForAnotherRequest: 409,
  feedIsGone: 410,
  versionIsOld: 412,
  bodyIsTooLarge: 413,
  tooManyRequests: 429,
  tooManyAccessRequests: 429,
  tooManyAccountCodes: 429,
  somethingFailed: 500,
};

/** Answers with problem details (RFC 9457) in the reader's language; never the refused text. */
export function sendProblem(response: Response, refusal: Refusal<RefusalName>, language: Language): void {
  const status = statusOf[refusal.refusal] ?? 422;
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(refusal, status, language)));
}

/** The same by a name alone. */
export function sendRefusal(response: Response, name: RefusalName, language: Language): void {
  sendProblem(response, refuse(name), language);
}

function problemOf(refusal: Refusal<RefusalName>, status: number, language: Language) {
  const sentences = refusalTexts[language];
  return {
    type: `urn:fosterhjemsnettverk:refusal:${refusal.refusal}`,
    title: sentences[refusal.refusal],
    status,
    detail: sentences[refusal.refusal],
    ...(refusal.fields.length === 0 ? {} : { errors: refusal.fields.map((fault) => fieldError(fault, language)) }),
  };
}

function fieldError({ field, fault }: FieldFault<RefusalName>, language: Language) {
  return { field, fault, detail: refusalTexts[language][fault] };
}

/** The written standard that a request asks for by name; undefined when it leaves the choice to us. */
export function languageAsked(request: Request): Language | undefined {
  const header = request.headers['accept-language'];
  if (header === undefined || header === '*') return undefined;
  const accepted = request.acceptsLanguages('nb', 'nb-NO', 'no', 'nn', 'nn-NO');
  if (accepted === false) return undefined;
  return accepted.startsWith('nn') ? 'nn' : 'nb';
}

/** The reader's language before anyone has signed in. */
export function languageOf(request: Request): Language {
  return languageAsked(request) ?? 'nb';
}
