import type { Actor } from '../../domain/network/actor';
import { refuse, type Outcome } from '../../domain/outcome';
import { apiHandlers } from '../../server/api-handlers';
import { openApiDocument } from '../../server/http/openapi';
import { DatabaseFault } from '../../store/database-faults';
import type { ApiHandler } from '../../tab/api/handler';
import type { Cell, Gap } from './cell';
import { accountRecipes } from './operations/accounts';
import { accessRecipes } from './operations/access';
import { addressProtectionRecipes } from './operations/address-protection';
import { calendarRecipes } from './operations/calendar';
import { attendanceRecipes } from './operations/attendance';
import { afterwardsRecipes } from './operations/afterwards';
import { cardRunRecipes } from './operations/card-runs';
import { assessmentRecipes } from './operations/assessments';
import { plannedRecipes } from './operations/planned-conversations';
import { ownDeckRecipes } from './operations/own-decks';
import { conversationRecipes } from './operations/conversations';
import { discussionRecipes } from './operations/discussion';
import { gatheringRecipes } from './operations/gatherings';
import { goodStartRecipes } from './operations/good-start';
import { groupOfferRecipes } from './operations/group-offers';
import { homeMessageRecipes } from './operations/home-messages';
import { keepingRecipes } from './operations/keeping';
import { namesRecipes } from './operations/names';
import { networkRecipes } from './operations/networks';
import { ownCalendarRecipes } from './operations/own-calendar';
import { overviewRecipes } from './operations/overview';
import { hoursRecipes } from './operations/hours';
import { assignmentRecipes } from './operations/assignment';
import { baseRecipes } from './operations/base';
import { referralAndBookingRecipes } from './operations/referrals-and-booking';
import { sharingRecipes } from './operations/sharing';
import { sessionDetailsRecipes } from './operations/session-details';
import { staffingRecipes } from './operations/staffing';
import { tenantRecipes } from './operations/tenants';
import { undone } from './owner-rows';
import type { Question, Recipe } from './recipe';
import { isPutTo, type MatrixStage } from './stage';
import { tenancyOfTheMatrix } from './tenancy';

/** How every operation is asked. */
export const recipes: readonly Recipe[] = [
  ...networkRecipes,
  ...tenantRecipes,
  ...accessRecipes,
  ...accountRecipes,
  ...groupOfferRecipes,
  ...calendarRecipes,
  ...overviewRecipes,
  ...attendanceRecipes,
  ...gatheringRecipes,
  ...namesRecipes,
  ...addressProtectionRecipes,
  ...homeMessageRecipes,
  ...sessionDetailsRecipes,
  ...afterwardsRecipes,
  ...goodStartRecipes,
  ...assignmentRecipes,
  ...keepingRecipes,
  ...referralAndBookingRecipes,
  ...sharingRecipes,
  ...ownCalendarRecipes,
  ...hoursRecipes,
  ...baseRecipes,
  ...conversationRecipes,
  ...discussionRecipes,
  ...cardRunRecipes,
  ...ownDeckRecipes,
  ...assessmentRecipes,
  ...plannedRecipes,
  ...staffingRecipes,
];

/**
 * Every operation of the OpenAPI document, asked on every object by every person, each in a transaction that is undone.
 * An operation that nobody has said how to ask is a gap.
 */
export async function apiCells(stage: MatrixStage): Promise<{ cells: readonly Cell[]; gaps: readonly Gap[] }> {
  const cells: Cell[] = [];
  const gaps: Gap[] = [];
  let asked = 0;
  for (const name of operationsOf(stage)) {
    const operation = `api ${name}`;
    const questions = recipes.find((recipe) => recipe.operation === name)?.questions(stage.world) ?? [];
    if (questions.length === 0) gaps.push({ operation, missing: 'a recipe that asks it' });
    for (const question of questions) {
      asked += 1;
      for (const { key, actor } of stage.people.filter((person) => isPutTo(stage, person, asked))) {
        const outcome = await ask(stage, name, question, actor);
        cells.push(...question.tellings.map(({ what, to, tells }) => ({
          person: key, operation, what, permitted: to(actor), got: outcome.ok && tells(outcome.value), exactly: true,
        })));
      }
    }
  }
  return { cells, gaps };
}

/** The names of the operations, as the document tells them to the world. */
function operationsOf(stage: MatrixStage): readonly string[] {
  const handlers = apiHandlers(stage.productOn(stage.database), tenancyOfTheMatrix);
  const { paths } = openApiDocument(handlers.map(({ operation }) => operation), 'http://localhost');
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods).map((described) => (described as { readonly operationId: string }).operationId));
}

/** Asks as the server does: the contract reads the input, the handler works in one transaction under the actor. */
async function ask(stage: MatrixStage, name: string, question: Question, actor: Actor): Promise<Outcome<unknown, string>> {
  try {
    return await answerTo(stage, name, question, actor);
  } catch (fault) {
    // Behind a wall that is down, what nobody foresaw meets the tables' own constraints.
    if (fault instanceof DatabaseFault) return refuse('databaseRefused');
    throw fault;
  }
}

function answerTo(stage: MatrixStage, name: string, question: Question, actor: Actor): Promise<Outcome<unknown, string>> {
  return undone(stage.database, async (inside) => {
    const product = stage.productOn(inside);
    const { operation, handle } = handlerOf(apiHandlers(product, tenancyOfTheMatrix), name);
    return handle({
      actor,
      language: actor.language,
      params: operation.params.parse(question.params ?? {}),
      query: operation.query.parse(question.query ?? {}),
      body: operation.body.parse(question.body ?? {}),
      basedOn: question.basedOn ?? 0,
      run: (work) => product.asActor(actor, work),
    });
  });
}

function handlerOf(handlers: readonly ApiHandler[], name: string): ApiHandler {
  const found = handlers.find(({ operation }) => operation.name === name);
  if (found === undefined) throw new Error(`the document has ${name}, and no handler answers it`);
  return found;
}
