import { addUp, lastLine, missingPart, nothing, succeeded, tallyOf } from '../../../commands/testing/tally';

const report = {
  numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1,
};

describe('Adding up the tests', () => {
  it('counts a file that could not be loaded as a failure, and a test to be written as skipped', () => {
    expect(tallyOf(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('adds the parts and says them in the line that scripts read', () => {
    const parts = [tallyOf(report), { passed: 10, failed: 0, skipped: 1 }, missingPart];
    expect(lastLine(addUp(parts))).toBe('15 passed, 3 failed, 4 skipped');
  });

  it('succeeds when something passed and nothing failed', () => {
    expect(succeeded({ passed: 1, failed: 0, skipped: 7 })).toBe(true);
  });

  it('does not succeed when no test ran, when one failed or when a part is missing', () => {
    expect([nothing, { passed: 9, failed: 1, skipped: 0 }, missingPart].map(succeeded)).toEqual([false, false, false]);
  });
});
