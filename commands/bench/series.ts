import { buildIndex } from '../../domain/booking/search/free-time-index';
import { findSeries, type SeriesSearch } from '../../domain/booking/series/find-series';
import { figure, inTurn, median, type Figure } from './figure';
import { counsellors, period, tableOfPeriod, travel } from './slots/population';
import { millisecondsOf } from './slots/stop-watch';
import { richQuestion } from './slots-warm';

const rounds = 7;
const repeats = 10;
const search: SeriesSearch = {
  question: {
    from: period.from, to: period.to, length: 120, grid: 15, together: 2, skill: 'cosP', holders: 'each', notOfService: null, travel,
  },
  place: '5010',
  wish: { weekdays: [4], hours: { fromMinute: 480, toMinute: 960 }, weeksBetween: 1, daysOff: new Set() },
  sessions: 8,
  mostExceptions: 1,
};

/** Eight Thursdays of two hours with the same two who hold the skill, of 200, at most one exception, beside one rich question to the same index. */
export async function series(): Promise<readonly Figure[]> {
  const index = buildIndex(tableOfPeriod(), counsellors(200, { seed: 4, places: true }));
  if (findSeries(index, search)?.sessions.length !== search.sessions) throw new Error('there is no series to be found');
  const found = await inTurn(
    rounds, async () => millisecondsOf(() => findSeries(index, search), repeats), async () => millisecondsOf(() => richQuestion(index), repeats),
  );
  const [ours, peer] = [median(found.ours), median(found.peer)];
  return [figure({
    name: 'series.vs-one', ours, peer, peerName: 'one rich question with 50 named hours', unit: 'ms', ratio: ours / peer, goal: { op: '<=', value: 20 },
  })];
}
