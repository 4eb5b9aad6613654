import { cardRunCard } from '../../cards/conversations/card-run';
import { cardRunFacts, type CardRunFacts } from '../../cards/conversations/card-run-facts';
import { familyStartCard } from '../../cards/conversations/family-start';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import type { CardRun } from '../../domain/conversations/card-run';
import { endCardRun, markCardStep } from '../../domain/conversations/change-card-run';
import { decksAbout } from '../../domain/conversations/deck';
import { decksToOffer, deckWithKey } from '../../domain/conversations/ownDecks/known-decks';
import { seeCardRun, servicesToRunIn } from '../../domain/conversations/see-card-runs';
import { startCardRun } from '../../domain/conversations/start-card-run';
import type { CardRunId } from '../../domain/identifiers';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import { cardRunTexts } from '../../texts/card-runs';
import type { ActionHandler } from '../handler';
import { once, type Once } from '../once';
import type { Turn } from '../turn';
import { refused } from './discussion-answer';

/** «samtalekort» in a personal chat: from which card? Undefined for somebody who has no conversations with families. */
export async function askWhichFamilyDeck(turn: Turn, notice?: Notice): Promise<AdaptiveCard | undefined> {
  const found = await turn.product.asActor(turn.actor, async (ports) => success({
    services: await servicesToRunIn(ports, turn.actor), decks: decksAbout(await decksToOffer(ports, turn.actor, turn.product.decks), 'family'),
  }));
  if (!found.ok || found.value.services.length === 0) return undefined;
  const facts = { ...found.value, page: turn.tabPage('/conversations/families') };
  return familyStartCard(facts, { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) });
}

/** A card was chosen. Where others can see the answer, nothing is started. */
export const startFamilyFromCard: ActionHandler<'conversations.startFamily'> = async (turn, pressed) => {
  if (turn.place.kind !== 'personal') return onlyNotice(turn, refused(turn, 'notAllowed'));
  const command = { ...pressed.payload, reference: '' };
  const outcome = await once(turn, pressed, (ports) => shown(turn, ports, startCardRun(ports, turn.actor, command, turn.product.decks)));
  const { said } = cardRunTexts[turn.actor.language];
  if (outcome.ok && !outcome.value.before) return cardRunCard(outcome.value.value, noticed(turn, { kind: 'done', text: said.started }));
  const notice: Notice = outcome.ok ? { kind: 'done', text: said.before } : refused(turn, outcome.refusal);
  return (await askWhichFamilyDeck(turn, notice)) ?? onlyNotice(turn, notice);
};

/** «Gjort» on the next step. */
export const markStepFromCard: ActionHandler<'conversations.markStep'> = async (turn, pressed) => {
  const command = { ...pressed.payload, done: true };
  const outcome = await once(turn, { ...pressed, about: pressed.payload.stepKey }, (ports) =>
    shown(turn, ports, markCardStep(ports, turn.actor, command, turn.product.decks)),
  );
  return answer(turn, pressed.payload.cardRunId, outcome, cardRunTexts[turn.actor.language].said.marked);
};

/** «Avslutt samtalen» or «Takket nei». */
export const endFamilyFromCard: ActionHandler<'conversations.endFamily'> = async (turn, pressed) => {
  const outcome = await once(turn, { ...pressed, about: pressed.payload.as }, (ports) =>
    shown(turn, ports, endCardRun(ports, turn.actor, pressed.payload)),
  );
  return answer(turn, pressed.payload.cardRunId, outcome, cardRunTexts[turn.actor.language].said[pressed.payload.as]);
};

async function answer(turn: Turn, id: CardRunId, outcome: Outcome<Once<CardRunFacts>, RefusalName>, said: string): Promise<AdaptiveCard> {
  if (outcome.ok && !outcome.value.before) return cardRunCard(outcome.value.value, noticed(turn, { kind: 'done', text: said }));
  const notice: Notice = outcome.ok ? { kind: 'done', text: cardRunTexts[turn.actor.language].said.before } : refused(turn, outcome.refusal);
  const facts = await turn.product.asActor(turn.actor, (ports) => shown(turn, ports, seeCardRun(ports, turn.actor, id)));
  return facts.ok ? cardRunCard(facts.value, noticed(turn, notice)) : onlyNotice(turn, notice);
}

/** What the card shows of a use case's run, read in the same transaction. */
async function shown<Name extends RefusalName>(
  turn: Turn,
  ports: Pick<Ports, 'network' | 'ownDecks'>,
  outcome: Promise<Outcome<CardRun, Name>>,
): Promise<Outcome<CardRunFacts, Name | 'deckIsUnknown'>> {
  const run = await outcome;
  if (!run.ok) return run;
  const deck = await deckWithKey(ports, turn.product.decks, run.value.deckKey);
  if (deck === undefined) return refuse('deckIsUnknown');
  const service = await ports.network.organisation(run.value.organisationId);
  return success(cardRunFacts(run.value, deck, { serviceName: service?.name ?? '', page: turn.tabPage(`/conversations/families/${run.value.id}`) }));
}

function noticed(turn: Turn, notice: Notice) {
  return { ...turn.rendering(), notice };
}

function onlyNotice(turn: Turn, notice: Notice): AdaptiveCard {
  return noticeCard({ title: cardRunTexts[turn.actor.language].title }, noticed(turn, notice));
}
