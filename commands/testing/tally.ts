/** How many tests passed, failed and were skipped. */
export interface Tally { readonly passed: number; readonly failed: number; readonly skipped: number }

/** The fields of jest's own report (`--json`) that are counted. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Nothing ran. */
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** A part that should have run and could not: one failure, so that it is never silent. */
export const missingPart: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Counts jest's report; a file that could not even be loaded counts as one failure. */
export function tallyOf(report: JestReport): Tally {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The parts of a run, added up. */
export function addUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    passed: sum.passed + tally.passed,
    failed: sum.failed + tally.failed,
    skipped: sum.skipped + tally.skipped,
  }), nothing);
}

/** A run succeeds when at least one test passed and none failed. */
export function succeeded(tally: Tally): boolean {
  return tally.failed === 0 && tally.passed > 0;
}

/** The last line of every run, which scripts read: `N passed, N failed, N skipped`. */
export function lastLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
}
