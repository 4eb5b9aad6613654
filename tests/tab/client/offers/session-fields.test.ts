import { sessionAfter, type SessionFields } from '../../../../tab/client/offers/new/session-fields';

const first: SessionFields = { date: '2026-12-03', start: '09:30', minutes: 120, place: { kind: 'teams' } };

describe('Adding one more session', () => {
  it('suggests a week after the last, and nothing but the length for the very first', () => {
    expect(sessionAfter([first, { ...first, date: '2026-12-28', start: '10:00' }], 90)).toEqual({ ...first, date: '2027-01-04', start: '10:00' });
    expect(sessionAfter([], 90)).toEqual({ date: '', start: '', minutes: 90, place: null });
  });

  it('repeats a last session whose date is not filled in yet', () => {
    expect(sessionAfter([{ ...first, date: '' }], 90)).toEqual({ ...first, date: '' });
  });
});
