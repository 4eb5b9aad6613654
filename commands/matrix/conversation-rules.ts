import { cardRunPolicy } from '../../domain/conversations/card-run-policy';
import { deckPolicy } from '../../domain/conversations/ownDecks/policy';
import { conversationPolicy, facilitationPolicy } from '../../domain/conversations/policy';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import { anyOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const forNobody = (): Permission => nobody;
/** What says who wrote, voted or is ready, and the key to it: nobody's to read. */
const secret: TableRule = { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true };

const seesConversation = (row: Row, { conversations }: World): Permission => {
  const conversation = conversations.find(({ id }) => id === (row['conversation_id'] ?? row['id']));
  return conversation === undefined ? nobody : sentences(conversationPolicy, 'see', conversation.noun);
};
const facilitates = (row: Row, { conversations }: World): Permission => {
  const conversation = conversations.find(({ id }) => id === (row['conversation_id'] ?? row['id']));
  return conversation === undefined ? nobody : sentences(facilitationPolicy, 'facilitate', conversation.noun);
};

/** A request is its own, and the facilitator's to answer; both through functions alone. */
const asksOrLeads = (row: Row, world: World): Permission => anyOf((actor) => row['person_id'] === actor.scope.personId, facilitates(row, world));

/** Who starts a conversation leads it. */
const startsIt = ({ network_id: networkId, facilitator_id: facilitatorId }: Row): Permission => (actor) =>
  facilitatorId === actor.scope.personId && sentences(conversationPolicy, 'start', { networkId: networkId as NetworkId })(actor);

const ofCardRun = (row: Row, { cardRuns }: World): Permission => {
  const run = cardRuns.find(({ id }) => id === (row['card_run_id'] ?? row['id']));
  return run === undefined ? nobody : sentences(cardRunPolicy, 'run', run.noun);
};
/** Who starts a conversation with a family has their own name on it. */
const startsRun = ({ organisation_id: organisationId, started_by: startedBy }: Row): Permission => (actor) =>
  startedBy === actor.scope.personId && sentences(cardRunPolicy, 'run', { organisationId: organisationId as OrganisationId })(actor);

const ofPlanned = (action: 'see' | 'start') => ({ network_id: networkId }: Row): Permission => sentences(conversationPolicy, action, { networkId: networkId as NetworkId });
const ofPlanChange = (action: 'see' | 'start') => (row: Row, { planned }: World): Permission => {
  const plan = planned.find(({ id }) => id === row['planned_id']);
  return plan === undefined ? nobody : sentences(conversationPolicy, action, plan.noun);
};
/** Who plans a discussion has their own name on it. */
const plansIt = (row: Row): Permission => (actor) => row['planned_by'] === actor.scope.personId && ofPlanned('start')(row)(actor);

const ofService = ({ organisation_id: organisationId }: Row): Permission => sentences(cardRunPolicy, 'run', { organisationId: organisationId as OrganisationId });
/** Who sets up an assessment keeps it. */
const keepsIt = (row: Row): Permission => (actor) => row['kept_by'] === actor.scope.personId && ofService(row)(actor);
/** What the product keeps for itself. */
const kept: TableRule = { read: forNobody, add: forNobody, change: forNobody };

const ofOwnDeck = (action: 'see' | 'write') => (row: Row, { ownDecks }: World): Permission => {
  const networkId = row['network_id'] ?? ownDecks.find(({ id }) => id === row['own_deck_id'])?.noun.networkId;
  return networkId === undefined ? nobody : sentences(deckPolicy, action, { networkId: networkId as NetworkId });
};

/** What became of it is written down by whoever leads a running discussion of the same network. */
const leadsInItsNetwork = (row: Row, { conversations }: World): Permission => {
  const promisedIn = conversations.find(({ id }) => id === row['conversation_id']);
  return anyOf(...conversations.filter((one) => one.running && one.noun.networkId === promisedIn?.noun.networkId)
    .map((one) => sentences(facilitationPolicy, 'facilitate', one.noun)));
};

/** The rules of the tables of talks from samtalekort, and of networks' own decks. */
export const conversationRules: Readonly<Record<string, TableRule>> = {
  admission: { read: asksOrLeads, add: forNobody, change: forNobody },
  conversation: { read: seesConversation, add: startsIt, change: facilitates },
  contribution: secret,
  discussion_key: secret,
  discussion_ready: secret,
  discussion_vote: secret,
  planned_action: { read: seesConversation, add: facilitates, change: leadsInItsNetwork },
  minutes_sent: { read: seesConversation, add: facilitates, change: forNobody },
  agreement: { read: seesConversation, add: facilitates, change: forNobody },
  card_run: { read: ofCardRun, add: startsRun, change: ofCardRun },
  card_run_step: { read: ofCardRun, add: ofCardRun, change: ofCardRun },
  planned_conversation: { read: ofPlanned('see'), add: plansIt, change: ofPlanned('start') },
  planned_change: { read: ofPlanChange('see'), add: ofPlanChange('start'), change: forNobody },
  assessment: { read: ofService, add: keepsIt, change: ofService },
  assessment_told: kept,
  own_deck: { read: ofOwnDeck('see'), add: ofOwnDeck('write'), change: ofOwnDeck('write') },
  deck_edition: { read: ofOwnDeck('see'), add: ofOwnDeck('write'), change: forNobody },
};
