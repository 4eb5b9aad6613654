import { sql } from 'drizzle-orm';
import { conduct } from '../../bot/conduct';
import { verbs, type Verb } from '../../cards/actions';
import { payloadVersion } from '../../cards/payload';
import type { Actor } from '../../domain/network/actor';
import type { Transaction } from '../../store/database';
import { DatabaseFault, withoutContent } from '../../store/database-faults';
import type { Cell, Gap } from './cell';
import { rowsIn, undone } from './owner-rows';
import { isPutTo, type MatrixStage } from './stage';
import type { Press, Pressed, VerbRecipes } from './verb-recipe';
import { afterwardsVerbs } from './verbs/afterwards';
import { attendanceVerbs } from './verbs/attendance';
import { cardRunVerbs } from './verbs/card-runs';
import { conversationVerbs } from './verbs/conversations';
import { groupOfferVerbs } from './verbs/group-offers';
import { networkVerbs } from './verbs/network';
import { referralAndBookingVerbs } from './verbs/referrals-and-booking';
import { sharingVerbs } from './verbs/sharing';

const recipes: VerbRecipes = {
  ...networkVerbs, ...groupOfferVerbs, ...attendanceVerbs, ...referralAndBookingVerbs, ...conversationVerbs, ...cardRunVerbs,
  ...afterwardsVerbs, ...sharingVerbs,
};

/** Every verb of the union, pressed on every object by every person through the bot's own way in, each press undone. */
export async function verbCells(stage: MatrixStage): Promise<{ cells: readonly Cell[]; gaps: readonly Gap[] }> {
  const cells: Cell[] = [];
  const gaps: Gap[] = [];
  let asked = 0;
  const before = await stage.database.transaction(eventsIn);
  for (const verb of verbs) {
    const operation = `verb ${verb}`;
    const presses = recipes[verb](stage.world);
    if (presses.length === 0) gaps.push({ operation, missing: 'an object to press it on' });
    for (const press of presses) {
      asked += 1;
      for (const { key, actor } of stage.people.filter((person) => isPutTo(stage, person, asked))) {
        const pressed = await pressedBy(stage, verb, press, actor, before);
        cells.push(...press.tellings.map(({ what, to, tells }) => ({
          person: key, operation, what, permitted: to(actor), got: tells(pressed), exactly: true,
        })));
      }
    }
  }
  return { cells, gaps };
}

function pressedBy(stage: MatrixStage, verb: Verb, press: Press, actor: Actor, before: number): Promise<Pressed> {
  return undone(stage.database, async (inside) => {
    const place = press.where ?? { kind: 'personal', chatId: 'a:matrix', tenantId: 'matrix' };
    const listener = conduct({
      product: stage.productOn(inside),
      newRendering: () => stage.newId<'rendering'>(),
      tabPage: (path) => path,
      identify: async () => actor,
      stranger: async () => actor,
      remember: async () => undefined,
      failed: (_, fault) => {
        // Behind a wall that is down, what nobody foresaw meets the tables' own constraints.
        if (!(withoutContent(fault) instanceof DatabaseFault)) throw fault;
      },
    });
    const sender = { account: { tenantId: 'matrix', objectId: 'matrix' }, locale: 'nb-NO' };
    const data = { v: payloadVersion, rendering: stage.newId<'rendering'>(), verb, ...press.fields };
    const card = await listener.pressed(sender, { serviceUrl: 'https://example.org', ...place }, data);
    return { card: JSON.stringify(card), changed: await inside.transaction(eventsIn) > before };
  });
}

/** How many changes there have been, as the owner counts them. */
async function eventsIn(tx: Transaction): Promise<number> {
  await tx.execute(sql`select set_config('role', 'none', true)`);
  const [counted] = await rowsIn<{ events: number }>(tx, sql`select count(*)::integer as events from event`);
  return counted?.events ?? 0;
}
