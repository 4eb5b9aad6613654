import { decks } from '../../cards/samtalekort/decks';
import { recipes } from '../../commands/matrix/api-cells';
import { ownersRows } from '../../commands/matrix/owner-rows';
import type { MatrixPerson, MatrixStage } from '../../commands/matrix/stage';
import { tenancyOfTheMatrix } from '../../commands/matrix/tenancy';
import { readFeed } from '../../domain/groupOffers/calendar/read-feed';
import type { FeedId } from '../../domain/groupOffers/calendar/feed';
import type { Recipient } from '../../domain/messages';
import { apiHandlers } from '../../server/api-handlers';
import { feedText } from '../../server/calendar/feed-text';
import { renderSentCard } from '../../server/delivery/render';
import { asSystem } from '../../store/as-actor';
import { recipientOf, type ClaimedMessage } from '../../store/outbox';

/** What somebody is told, by who and what: an answer of the API, a card or a calendar, as its text. */
export type Told = ReadonlyMap<string, string>;

/**
 * The answers that reading anything gives these people, on every object of the world; each person is put every question, or one
 * in `sparing`, not the same ones as the next.
 */
export async function answersTo(stage: MatrixStage, people: readonly MatrixPerson[], sparing = 1): Promise<Told> {
  const product = stage.productOn(stage.database);
  const told = new Map<string, string>();
  let asked = 0;
  for (const { operation, handle } of apiHandlers(product, tenancyOfTheMatrix).filter((one) => one.operation.method === 'get')) {
    const questions = recipes.find((recipe) => recipe.operation === operation.name)?.questions(stage.world) ?? [];
    for (const [at, { params = {}, query = {} }] of questions.entries()) {
      asked += 1;
      for (const { key, actor } of people.filter((_, place) => (asked + place) % sparing === 0)) {
        const outcome = await handle({
          actor, language: actor.language, params: operation.params.parse(params), query: operation.query.parse(query), body: {}, basedOn: 0,
          run: (work) => product.asActor(actor, work),
        });
        told.set(`${key} × ${operation.name} × ${at}`, JSON.stringify(outcome));
      }
    }
  }
  return told;
}

/** Every card that waits to be delivered, made anew as delivery makes it. */
export async function cardsSent({ database, productOn }: MatrixStage): Promise<Told> {
  const rows = await ownersRows<Pick<ClaimedMessage, 'id' | 'card' | 'objectId'> & { kind: Recipient['kind']; recipient: string }>(database,
    'select id, card, object_id as "objectId", recipient_kind as kind, recipient from outbox order by id');
  const render = renderSentCard({ clock: productOn(database).clock, decks, tabPage: (path) => path, newRendering: () => 'rendering' });
  const told = new Map<string, string>();
  for (const { kind, recipient, ...row } of rows) {
    const message = { ...row, to: recipientOf(kind, recipient) } as ClaimedMessage;
    told.set(`${row.card} to ${kind} ${row.id}`, JSON.stringify(await asSystem(database, 'delivery', (tx) => render(tx, message))));
  }
  return told;
}

/** Every calendar that somebody subscribes to, as its owner's calendar fetches it. */
export async function calendarsOf(stage: MatrixStage, people: readonly MatrixPerson[]): Promise<Told> {
  const product = stage.productOn(stage.database);
  const told = new Map<string, string>();
  for (const { id, name, personId } of stage.world.feeds) {
    const owner = people.find(({ actor }) => actor.scope.personId === personId)?.actor;
    if (owner === undefined) continue;
    const read = await product.asActor(owner, (ports) => readFeed(ports, owner, id as FeedId));
    told.set(`calendar ${name}`, read.ok ? feedText(read.value, { language: 'nb', offerPage: (offerId) => offerId, hoursPage: 'hours' }) : read.refusal);
  }
  return told;
}
