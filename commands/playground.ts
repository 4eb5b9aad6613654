// npm run playground [-- WINDOW…]: the product together with the Microsoft 365 Agents Playground.
import { type ChildProgram, startChildProgram } from './playground/child-program';
import { instructions } from './playground/instructions';
import { pageAnswers } from './playground/page-answers';
import { startPlaygroundProgram } from './playground/playground-program';
import { type PlaygroundWindow, windowNames, windowsNamed } from './playground/windows';

const botName = 'Fosterhjemsnettverk';
const port = process.env['PORT'] ?? '3978';
const running: ChildProgram[] = [];
let stopping = false;

async function main(): Promise<void> {
  const windows = windowsNamed(process.argv.slice(2));
  if ('unknown' in windows) {
    console.error(`No Playground is called ${windows.unknown.join(', ')}. There are: ${windowNames.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll());
  try {
    await startAll(windows);
  } catch (error) {
    if (stopping) return;
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    await stopAll();
  }
}

async function startAll(windows: readonly PlaygroundWindow[]): Promise<void> {
  const product = startChildProgram({
    name: 'The product', args: ['--import', 'tsx', 'server/main.ts'], onLine: (line) => console.log(line),
  });
  watch(product);
  await pageAnswers(`http://127.0.0.1:${port}/readyz`, product);
  const opened = await Promise.all(windows.map(async (window) => {
    const { url, program } = await startPlaygroundProgram(window, {
      botUrl: `http://127.0.0.1:${port}/api/messages`, onStart: watch,
    });
    return { name: window.name, url, program };
  }));
  console.log(instructions(opened, botName).join('\n'));
}

/** The programs live together: when one ends by itself, the others are ended. */
function watch(program: ChildProgram): void {
  running.push(program);
  void program.ended.then(async (code) => {
    if (stopping) return;
    console.error(`${program.name} ended with ${code}.`);
    process.exitCode = 1;
    await stopAll();
  });
}

async function stopAll(): Promise<void> {
  stopping = true;
  await Promise.all(running.map((program) => program.stop()));
}

void main();
