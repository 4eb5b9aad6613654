import type { Server } from 'node:http';
import { loadDemonstration } from '../store/demonstration/load';
import { loadDemonstrationYear } from '../store/demonstration/year/load-year';
import { wallClock } from './clock';
import { compose } from './composition';
import { readConfig } from './config';
import { faultFacts, openLog } from './log';
import { openDatabase } from './open-database';
import { SettingFault } from './setting';

/** Starts the product; ends with one clear sentence when a setting is at fault. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.logLevel);
  const clock = wallClock(config.clockStart);
  const database = await openDatabase(config.database);
  if (config.entra === undefined) {
    await loadDemonstration(database, { clock });
    await loadDemonstrationYear(database, { clock });
  }
  const { app, stop } = compose(config, { database, clock, log });
  const server = await listen(app.listen.bind(app), config.port, config.entra === undefined);

  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    server.close(() => {
      void stop()
        .then(() => database.close())
        .then(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('unhandledRejection', (fault) => log.error(faultFacts(fault), 'unhandledRejection'));

  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  if (config.entra === undefined) {
    console.log(`The tab:  http://localhost:${port}/tab/`);
    console.log('The bot:  npm run playground opens a Teams-like client; write «hjelp» there.');
  } else {
    console.log(`The tab:  ${config.publicUrl}/tab/`);
  }
}

/** Without an Entra application nobody is authenticated, so only this machine may connect. */
function listen(
  start: (port: number, host: string, done: (fault?: Error) => void) => Server,
  port: number,
  local: boolean,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = start(port, local ? '127.0.0.1' : '0.0.0.0', (fault) => {
      if (fault === undefined) resolve(server);
      else if ((fault as NodeJS.ErrnoException).code === 'EADDRINUSE') {
        reject(new SettingFault(`PORT ${port} is taken by another program; set PORT to a free one.`));
      } else reject(fault);
    });
  });
}

main().catch((fault: unknown) => {
  if (fault instanceof SettingFault) console.error(fault.message);
  else console.error('The product could not start.', JSON.stringify(faultFacts(fault)));
  process.exit(1);
});
