import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse, type TurnContext } from 'botbuilder';
import express from 'express';
import { listening, type Listening } from './listening';

/** A bot of nothing but the SDK: a pressed button is answered with a card that says what was typed. No database, no rules. */
class Echo extends ActivityHandler {
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { action } = context.activity.value as { action: { data: { text?: string } } };
    const value = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: action.data.text ?? '', wrap: true }] };
    return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } };
  }
}

/** Starts the bare echo as the SDK's own documentation shows it: an adapter, a handler, one route. */
export async function startBareEcho(): Promise<Listening> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new Echo();
  const app = express();
  app.use(express.json());
  app.post('/api/messages', (request, response) => void adapter.process(request, response, (context) => bot.run(context)));
  return listening(app);
}
