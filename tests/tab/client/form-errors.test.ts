import { errorKeyOf, errorSentence } from '../../../tab/client/app/form/error-keys';
import { beyondFields, errorsOfProblem, fieldId, flatErrors, knownPath } from '../../../tab/client/app/form/form-errors';
import { Problem } from '../../../tab/client/app/api/problem';
import { newOffer } from '../../../tab/contract/group-offers';
import { newReferral } from '../../../tab/contract/referrals';
import type { z } from 'zod';

/** What the contract says of these values, field by field, as the form asks it. */
function said(schema: z.ZodType, values: unknown): Record<string, string> {
  const issues = schema.safeParse(values, { error: errorKeyOf }).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

const goodReferral = { category: 'other', orderSummary: 'Vi ønsker råd.', place: { kind: 'teams' } };

describe('A form checked by the contract', () => {
  it('asks for what is missing in a referral, each in its own words', () => {
    expect(said(newReferral, { category: '', orderSummary: ' ', place: null })).toEqual({
      category: 'chooseOne', orderSummary: 'textIsEmpty', place: 'placeIsMissing',
    });
  });

  it('keeps the contract’s own refusals', () => {
    expect(said(newReferral, { ...goodReferral, orderSummary: 'a'.repeat(301) })).toEqual({ orderSummary: 'textIsTooLong' });
    expect(said(newReferral, { ...goodReferral, orderSummary: 'Det gjelder 10915596784.' })).toEqual({ orderSummary: 'identityNumberInText' });
    expect(said(newReferral, goodReferral)).toEqual({});
  });

  it('asks for what is missing in an offer’s number and sessions', () => {
    const session = { date: '', start: '', minutes: Number.NaN, place: null };
    expect(said(newOffer, { networkId: 'no id', programmeKey: '', capacity: Number.NaN, serviceIds: [], sessions: [session] })).toEqual({
      'networkId': 'missing', 'programmeKey': 'missing', 'capacity': 'numberIsMissing',
      'sessions.0.date': 'dateIsMissing', 'sessions.0.start': 'timeIsMissing', 'sessions.0.minutes': 'numberIsMissing',
      'sessions.0.place': 'placeIsMissing',
    });
  });

  it('has a sentence for each in both languages, and shows the server’s sentence as it is', () => {
    for (const key of ['chooseOne', 'placeIsMissing', 'textIsTooLong', 'identityNumberInText', 'numberIsMissing', 'isInvalid']) {
      expect([errorSentence(key, 'nb'), errorSentence(key, 'nn')]).not.toContain(key);
    }
    expect(errorSentence('En samling kan ikke ligge i fortiden.', 'nb')).toBe('En samling kan ikke ligge i fortiden.');
    expect(errorSentence('toString', 'nb')).toBe('toString');
  });
});

describe('The errors of a form', () => {
  it('are told field by field, in the order of the fields, also for a whole list', () => {
    const error = (message: string) => ({ type: 'x', message, ref: { name: 'x' } });
    const rows = Object.assign([undefined, { date: error('b') }], { root: error('c') });
    expect(flatErrors({ capacity: error('a'), sessions: rows })).toEqual([
      { path: 'capacity', message: 'a' }, { path: 'sessions.1.date', message: 'b' }, { path: 'sessions', message: 'c' },
    ]);
  });

  it('come from the server with the form’s own paths', () => {
    const problem = new Problem('inputIsInvalid', 'Noe må rettes.', 400, [
      { field: 'sessions[2].start', detail: 'Fortid.' }, { field: 'body.capacity', detail: '' },
    ]);
    expect(errorsOfProblem(problem)).toEqual([
      { path: 'sessions.2.start', message: 'Fortid.' }, { path: 'capacity', message: 'Noe må rettes.' },
    ]);
  });

  it('are shown at the nearest field that the form has', () => {
    const values = { capacity: 1, sessions: [{ date: '' }] };
    expect(knownPath('sessions.0.date', values)).toBe('sessions.0.date');
    expect(knownPath('sessions.0.place.kind', values)).toBe('sessions.0');
    expect(knownPath('sessions.9.date', values)).toBe('sessions');
    expect(knownPath('weather', values)).toBeUndefined();
  });

  it('lead to the field by its id', () => {
    expect(fieldId('sessions.0.date')).toBe('field-sessions-0-date');
  });
});

describe('What a form says below its fields', () => {
  it('is nothing when each field says for itself what is wrong, and the refusal when no field does', () => {
    const atAField = new Problem('dateIsMissing', 'Velg en dato.', 422, [{ field: 'sessions[0].date', detail: 'Velg en dato.' }]);
    const ofTheWhole = new Problem('versionIsOld', 'Noen har endret det.', 412, []);
    expect([beyondFields(null), beyondFields(atAField), beyondFields(ofTheWhole)]).toEqual([null, null, ofTheWhole]);
  });
});
