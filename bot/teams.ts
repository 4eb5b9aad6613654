import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type MessagingExtensionActionResponse,
  type MessagingExtensionAttachment,
  type MessagingExtensionResponse,
  type TurnContext,
} from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import type { AdaptiveCard } from '../cards/adaptive-card';
import type { ActivityFault, Listener, SentAddress, TeamsAnswer } from './listener';
import { placeOf, readActivity, senderOf, textOf } from './activity';
import { deliveryFaultOf } from './delivery-fault';
import { readLink, readSearch, readSubmission, type ExtensionAnswer } from './extension';

/** The bot's own application; absent in local mode, where the Playground needs no tokens. */
export interface TeamsIdentity {
  readonly clientId: string;
  readonly tenantId: string;
  /** The application in its home tenant, which gives the bot's tokens; undefined when the bot is a managed identity itself. */
  readonly application: TokenSource | undefined;
}

/** Whatever gives out tokens of the application's own: `@azure/msal-node`, with a certificate, a managed identity or a secret. */
export interface TokenSource {
  acquireTokenByClientCredential(request: { scopes: string[]; skipCache?: boolean }): Promise<{ accessToken: string; expiresOn: Date | null } | null>;
}

/** Teams, as the rest of the product sees it: activities come in, cards go out. */
export interface Teams {
  /** Handles one posted activity; the answer is a status and, for a pressed button, the card in its place. */
  receive(authorization: string, body: unknown): Promise<TeamsAnswer>;
  /** Sends a card to a chat and answers the id Teams gave it. Throws DeliveryFault. */
  send(to: SentAddress, card: AdaptiveCard): Promise<string>;
  /** Puts a card in place of one that was sent. Throws DeliveryFault. */
  edit(to: SentAddress, activityId: string, card: AdaptiveCard): Promise<void>;
}

/** The SDK names its own version of the library that gives tokens, and asks it for nothing else. */
type ConfidentialApplication = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

/** The SDK writes requests' contents to the console in `process`; this goes past it. */
class QuietAdapter extends CloudAdapter {
  receive(authorization: string, activity: Activity, work: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, work);
  }
}

/** The one place that knows the Bot Framework's SDK. `failed` hears of faults, by name alone. */
export function openTeams(
  identity: TeamsIdentity | undefined,
  listener: Listener,
  failed: (what: ActivityFault, fault: unknown) => void,
): Teams {
  const adapter = new QuietAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: identity?.clientId ?? '',
        MicrosoftAppTenantId: identity?.tenantId ?? '',
        MicrosoftAppType: identity === undefined ? 'MultiTenant' : identity.application === undefined ? 'UserAssignedMSI' : 'SingleTenant',
        MicrosoftAppPassword: '',
      },
      identity?.application === undefined
        ? undefined : new MsalServiceClientCredentialsFactory(identity.clientId, identity.application as ConfidentialApplication),
    ),
  );
  const turn = (context: TurnContext) => answerTurn(context, listener);

  return {
    receive: async (authorization, body) => {
      const activity = readActivity(body, { local: identity === undefined });
      if (activity === undefined) return { status: 400 };
      try {
        const answer = await adapter.receive(authorization, activity as Activity, turn);
        return answer === undefined ? { status: 200 } : { status: answer.status, body: answer.body as unknown };
      } catch (fault) {
        if (isUnauthorised(fault)) return { status: 401 };
        failed('turnFailed', fault);
        return { status: 500 };
      }
    },
    send: async (to, card) => {
      let id = '';
      await inChat(adapter, identity, to, async (context) => {
        const sent = await context.sendActivity(messageWith(card));
        id = sent?.id ?? '';
      });
      return id;
    },
    edit: (to, activityId, card) =>
      inChat(adapter, identity, to, async (context) => {
        await context.updateActivity({ ...messageWith(card), id: activityId });
      }),
  };
}

async function answerTurn(context: TurnContext, listener: Listener): Promise<void> {
  const { activity } = context;
  const place = placeOf(activity);
  const sender = senderOf(activity);
  if (activity.type === 'invoke' && activity.name === 'adaptiveCard/action') {
    const action = (activity.value as { action?: { data?: unknown } } | undefined)?.action;
    const card = await listener.pressed(sender, place, action?.data);
    const value: InvokeResponse = {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    };
    await context.sendActivity({ type: 'invokeResponse', value });
  } else if (activity.type === 'invoke' && activity.name === 'composeExtension/query') {
    await answerExtension(context, await listener.searched(sender, place, readSearch(activity.value)));
  } else if (activity.type === 'invoke' && activity.name === 'composeExtension/queryLink') {
    await answerExtension(context, await listener.linked(sender, place, readLink(activity.value)));
  } else if (activity.type === 'invoke' && activity.name === 'composeExtension/submitAction') {
    await answerSubmission(context, await listener.submitted(sender, place, readSubmission(activity.value)));
  } else if (activity.type === 'invoke') {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } });
  } else if (activity.type === 'message') {
    const text = textOf(activity);
    const card =
      text === '' && activity.value !== undefined
        ? await listener.pressed(sender, place, activity.value)
        : await listener.said(sender, place, text);
    if (card !== undefined) await context.sendActivity(messageWith(card));
  } else if (activity.type === 'installationUpdate' || activity.type === 'conversationUpdate') {
    await listener.arrived(sender, place);
  }
}

async function answerExtension(context: TurnContext, answer: ExtensionAnswer): Promise<void> {
  const value: InvokeResponse<MessagingExtensionResponse> = { status: 200, body: extensionResponse(answer) };
  await context.sendActivity({ type: 'invokeResponse', value });
}

/** A form is answered in words in its own window: nothing comes into the chat. */
async function answerSubmission(context: TurnContext, answer: ExtensionAnswer): Promise<void> {
  const body: MessagingExtensionActionResponse = answer.kind === 'message' ? { task: { type: 'message', value: answer.text } } : {};
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Each result has a line for the list, and the card that is put into the message. */
function extensionResponse(answer: ExtensionAnswer): MessagingExtensionResponse {
  if (answer.kind === 'nothing') return {};
  if (answer.kind === 'message') return { composeExtension: { type: 'message', text: answer.text } };
  const attachments = answer.insertions.map(({ title, text, card }): MessagingExtensionAttachment => ({
    ...CardFactory.adaptiveCard(card),
    preview: CardFactory.thumbnailCard(title, text),
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Works in a chat that the bot has been in; the token is always that of the bot's home tenant. */
async function inChat(
  adapter: CloudAdapter,
  identity: TeamsIdentity | undefined,
  to: SentAddress,
  work: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const reference: Partial<ConversationReference> = {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    bot: { id: identity === undefined ? '28:fosterhjemsnettverk' : `28:${identity.clientId}`, name: '' },
    conversation: {
      id: to.chatId,
      tenantId: to.tenantId,
      isGroup: to.kind !== 'personal',
      conversationType: to.kind === 'group' ? 'groupChat' : to.kind,
      name: '',
    },
  };
  try {
    await inTime(
      adapter.continueConversationAsync(identity?.clientId ?? '', reference, async (context) => {
        withoutRetries(context);
        await work(context);
      }),
    );
  } catch (fault) {
    throw deliveryFaultOf(fault);
  }
}

/**
 * The outbox retries, in the open. The SDK would hold a message back for as long as Teams says, in silence,
 * and has no setting against it.
 */
function withoutRetries(context: TurnContext): void {
  const connector = context.turnState.get<{
    readonly client: { readonly pipeline: { removePolicy(which: { readonly phase: 'Retry' }): unknown } };
  }>(context.adapter.ConnectorClientKey);
  connector.client.pipeline.removePolicy({ phase: 'Retry' });
}

/** Teams that does not answer must not hold up everybody else's messages. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMilliseconds);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const patienceMilliseconds = 20_000;

function messageWith(card: AdaptiveCard): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary: card.fallbackText };
}

function isUnauthorised(fault: unknown): boolean {
  return fault instanceof Error && (fault.name === 'AuthenticationError' || /^Unauthorized/.test(fault.message));
}
