import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Teams } from '../../bot/teams';
import { languageOf, sendRefusal } from './problem';

export interface AppParts {
  /** Local mode serves this machine's own browser alone. */
  readonly local: boolean;
  readonly teams: Pick<Teams, 'receive'>;
  readonly api: readonly RequestHandler[];
  readonly openApi: () => unknown;
  readonly isReady: () => Promise<boolean>;
  /** Where the built pages lie. */
  readonly pages: string;
  readonly failed: (what: 'requestFailed', fault: unknown) => void;
}

/** Teams and the other Microsoft 365 hosts that may show the tab in a frame. */
const hosts = [
  "'self'", 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft',
  'https://*.microsoft365.com', 'https://*.office.com', 'https://outlook.office365.com',
];

/** The HTTP surface of the product. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(securityHeaders(parts.local));
  if (parts.local) app.use(onlyFromThisMachine);

  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await parts.isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'notReady' });
  });
  app.post('/api/messages', express.json({ limit: '256kb' }), async (request, response) => {
    const { status, body } = await parts.teams.receive(request.headers.authorization ?? '', request.body);
    response.status(status);
    if (body === undefined) response.end();
    else response.json(body);
  });
  app.get('/api/openapi.json', (_request, response) => void response.json(parts.openApi()));
  app.use(express.json({ limit: '100kb', type: () => true }), ...parts.api);
  app.use('/tab', express.static(parts.pages, { setHeaders: cacheByName }));
  app.get('/', (_request, response) => response.redirect('/tab/'));
  app.use((request, response) => sendRefusal(response, 'notFound', languageOf(request)));
  app.use(asRefusal(parts.failed));
  return app;
}

function securityHeaders(local: boolean): RequestHandler {
  // Outside Teams the tab gets its tokens from Entra itself.
  const entra = local ? [] : ['https://login.microsoftonline.com'];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        // A large Excel file is packed by a worker that the page makes of its own code.
        'worker-src': ["'self'", 'blob:'],
        'font-src': ["'self'", 'data:'],
        // teams-js asks Microsoft which hosts are genuine.
        'connect-src': ["'self'", 'https://res.cdn.office.net', ...entra],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': hosts,
      },
    },
    frameguard: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: local ? false : { maxAge: 31_536_000 },
  });
}

/** Another site's page must not reach the local product through the browser (DNS rebinding). */
const onlyFromThisMachine: RequestHandler = (request, response, next) => {
  if (['localhost', '127.0.0.1', '[::1]'].includes(request.hostname)) next();
  else sendRefusal(response, 'notFound', languageOf(request));
};

/** Files with a hash in their name never change; the page that names them is always asked for. */
function cacheByName(response: { setHeader(name: string, value: string): unknown }, file: string): void {
  response.setHeader('Cache-Control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** What no handler took: a body that cannot be read, or a bug. Never a stack, never the text. */
function asRefusal(failed: AppParts['failed']): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    if (response.headersSent) {
      next(fault);
      return;
    }
    const status = (fault as { status?: unknown }).status;
    if (status === 413) sendRefusal(response, 'bodyIsTooLarge', languageOf(request));
    else if (typeof status === 'number' && status >= 400 && status < 500) sendRefusal(response, 'bodyIsNoJson', languageOf(request));
    else {
      failed('requestFailed', fault);
      sendRefusal(response, 'somethingFailed', languageOf(request));
    }
  };
}
