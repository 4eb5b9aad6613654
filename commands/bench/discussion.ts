import { sql } from 'drizzle-orm';
import { overTheRate } from './discussion/counting-teams';
import { loseNaively } from './discussion/naive';
import { openDiscussionStage, people, type DiscussionStage } from './discussion/stage';
import { figure, inTurn, median, type Figure } from './figure';

const rounds = 5;
/** Five rounds of twelve seconds make the minute in which each of sixty people writes twenty times. */
const roundMs = 12_000;
const linesEachRound = 4;

/**
 * One discussion in a chat of sixty, through six phases, each person pressing twenty times in a minute. `click`: the 95th
 * percentile of an answer to a press, beside a bare botbuilder echo at the same pace. `lost`: lines that were thanked for and are
 * not kept exactly once; the control keeps its lines in one document without a lock. `rate`: messages to the conversation over the
 * documented rates; the control sends one for each line.
 */
export async function discussion(): Promise<readonly Figure[]> {
  const stage = await openDiscussionStage();
  try {
    await compareAnswers(stage);
    const written: { readonly text: string; readonly at: number }[] = [];
    let [version, round] = [1, 0];
    const moveOn = async () => {
      await stage.press('product', 0, 'conversations.moveOn', { conversationId: stage.conversation.id, basedOn: String(version), agreements: '' });
      version += 1;
    };
    // Both have been at work for as long as one round before anything is timed, as a server has.
    await pace('product', stage, linesEachRound, roundMs, () => ({ verb: 'conversations.ready', fields: {} }));
    await pace('echo', stage, linesEachRound, roundMs, () => ({ verb: 'conversations.ready', fields: {} }));
    const clicks = await inTurn(rounds, async () => {
      // From one question to the next: what was thought is revealed, and everybody thinks about the next one.
      for (let step = 0; step < (round === 0 ? 1 : round < 3 ? 2 : 0); step += 1) await moveOn();
      const stepKey = await stepNow(stage);
      const mine = round;
      round += 1;
      const pressed = await pace('product', stage, linesEachRound, roundMs, (person, turn) => {
        const text = `Linje ${mine}-${person}-${turn}`;
        return { verb: 'conversations.contribute', fields: { stepKey, text }, done: () => written.push({ text, at: performance.now() }) };
      });
      return p95(pressed);
    }, async () => p95(await pace('echo', stage, linesEachRound, roundMs, (person, turn) => ({ verb: 'conversations.contribute', fields: { text: `Linje ${person}-${turn}` } }))));
    await walkTheRest(stage, moveOn);
    const lost = await notKeptOnce(stage, written.map(({ text }) => text));
    const naive = await loseNaively(stage.server, people);
    const [ours, peer] = [median(clicks.ours), median(clicks.peer)];
    const [over, overNaively] = [overTheRate(stage.teams.messages), overTheRate(written.map(({ at }) => at))];
    return [
      figure({ name: 'discussion.click', ours, peer, peerName: 'bare botbuilder echo', unit: 'ms (p95)', ratio: ours / peer, goal: { op: '<=', value: 3 } }),
      figure({ name: 'discussion.lost', ours: lost, peer: naive, peerName: 'lines in one document, without a lock', unit: 'lines', ratio: lost, goal: { op: '==', value: 0 } }),
      figure({ name: 'discussion.rate', ours: over, peer: overNaively, peerName: 'a message for each line', unit: 'messages over the rate', ratio: over, goal: { op: '==', value: 0 } }),
    ];
  } finally {
    await stage.stop();
  }
}

interface Press {
  readonly verb: string;
  readonly fields: object;
  readonly done?: () => void;
}

/** Everybody presses so many times within a time, spread evenly; answers how long each answer took. */
async function pace(at: 'product' | 'echo', { press, conversation }: DiscussionStage, times: number, within: number, what: (person: number, turn: number) => Press): Promise<readonly number[]> {
  const gap = within / (people * times);
  const answers = Array.from({ length: people * times }, async (_, number) => {
    await new Promise((due) => setTimeout(due, number * gap));
    const { verb, fields, done } = what(number % people, Math.floor(number / people));
    const { ms, card } = await press(at, number % people, verb, { conversationId: conversation.id, agreements: '', ...fields });
    if (at === 'product' && !card.includes('✓')) throw new Error(`a press was refused: ${card.slice(0, 300)}`);
    done?.();
    return ms;
  });
  return Promise.all(answers);
}

/** Reveals, groups, votes and talks; everybody groups or votes once. */
async function walkTheRest(stage: DiscussionStage, moveOn: () => Promise<void>): Promise<void> {
  await moveOn();
  await moveOn();
  const heads = (await rows<{ id: string }>(stage, sql`select id from contribution where conversation_id = ${stage.conversation.id} order by id limit ${people + 1}`)).map(({ id }) => id);
  await pace('product', stage, 1, 6_000, (person) => ({ verb: 'conversations.group', fields: { line: heads[person], to: heads[person + 1] } }));
  await moveOn();
  const [theme] = await rows<{ id: string }>(stage, sql`select id from contribution where conversation_id = ${stage.conversation.id} and under is null order by id limit 1`);
  await pace('product', stage, 1, 6_000, () => ({ verb: 'conversations.vote', fields: { themes: theme?.id ?? '' } }));
  await moveOn();
}

/** Both answer a press with a card that holds what was written, before anything is timed. */
async function compareAnswers({ press, conversation }: DiscussionStage): Promise<void> {
  const { card } = await press('echo', 0, 'conversations.contribute', { conversationId: conversation.id, text: 'Et ord' });
  const ours = await press('product', 0, 'conversations.ready', { conversationId: conversation.id });
  for (const answer of [card, ours.card]) if (!answer.includes('"type":"AdaptiveCard"')) throw new Error(`no card came back: ${answer.slice(0, 200)}`);
}

async function stepNow(stage: DiscussionStage): Promise<string> {
  const [found] = await rows<{ step: string }>(stage, sql`select step_key as step from conversation where id = ${stage.conversation.id}`);
  return found?.step ?? '';
}

/** How many lines that were thanked for are not in the database exactly once. */
async function notKeptOnce(stage: DiscussionStage, texts: readonly string[]): Promise<number> {
  const kept = new Map((await rows<{ text: string; n: number }>(stage, sql`
    select text, count(*)::int as n from contribution where conversation_id = ${stage.conversation.id} group by text`)).map(({ text, n }) => [text, n]));
  return texts.filter((text) => kept.get(text) !== 1).length + [...kept.keys()].filter((text) => !texts.includes(text)).length;
}

function rows<Row>({ server }: DiscussionStage, statement: ReturnType<typeof sql>): Promise<readonly Row[]> {
  return server.owner.transaction(async (tx) => ((await tx.execute(statement)) as { rows: Row[] }).rows);
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
