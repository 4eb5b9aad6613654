import express from 'express';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { listening } from './listening';

/** A card that lies in a chat, as the connector last got it. */
export interface LyingCard {
  readonly id: string;
  readonly chatId: string;
  card: AdaptiveCard;
  edits: number;
}

/** An answer of Teams other than taking the message. */
export interface ConnectorFault {
  readonly status: number;
  readonly retryAfterSeconds?: number;
}

/** Plays the part of Teams that the bot writes to: it keeps cards by chat, and can be told to refuse. */
export interface TeamsConnector {
  readonly serviceUrl: string;
  cardsIn(chatId: string): readonly LyingCard[];
  /** The next requests are answered with these faults, one each. */
  refuseNext(...faults: ConnectorFault[]): void;
  /** Forgets a message, as when somebody has deleted it. */
  forget(id: string): void;
  stop(): Promise<void>;
}

interface PostedActivity {
  readonly attachments?: readonly { readonly content: AdaptiveCard }[];
}

/** Starts a connector on a free port, with the Bot Framework's published paths. */
export async function startConnector(): Promise<TeamsConnector> {
  const cards: LyingCard[] = [];
  const faults: ConnectorFault[] = [];
  const app = express();
  app.use(express.json());
  app.use((_request, response, next) => {
    const fault = faults.shift();
    if (fault === undefined) {
      next();
      return;
    }
    if (fault.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(fault.retryAfterSeconds));
    response.status(fault.status).json({ error: { code: 'Refused', message: 'refused by the test' } });
  });
  const post: express.RequestHandler = (request, response) => {
    const id = String(1_700_000_000_000 + cards.length);
    const [chatId = ''] = String(request.params['chatId']).split(';messageid=');
    const card = (request.body as PostedActivity).attachments?.[0]?.content;
    if (card !== undefined) cards.push({ id, chatId, card, edits: 0 });
    response.status(201).json({ id });
  };
  app.post('/v3/conversations/:chatId/activities', post);
  app.post('/v3/conversations/:chatId/activities/:replyTo', post);
  app.put('/v3/conversations/:chatId/activities/:id', (request, response) => {
    const lying = cards.find(({ id }) => id === request.params.id);
    const card = (request.body as PostedActivity).attachments?.[0]?.content;
    if (lying === undefined || card === undefined) {
      response.status(404).json({ error: { code: 'NotFound', message: 'gone' } });
      return;
    }
    lying.card = card;
    lying.edits += 1;
    response.json({ id: lying.id });
  });
  const server = await listening(app);
  return {
    serviceUrl: server.url,
    cardsIn: (chatId) => cards.filter((card) => card.chatId === chatId),
    refuseNext: (...next) => void faults.push(...next),
    forget: (id) => void cards.splice(cards.findIndex((card) => card.id === id), 1),
    stop: () => server.stop(),
  };
}
