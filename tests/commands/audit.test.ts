import { auditVerdict } from '../../commands/audit/verdict';

const printed = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities } });

describe('The audit of dependencies', () => {
  it('is grave when something high or critical is known, and counts the rest', () => {
    expect(auditVerdict(printed({ critical: 0, high: 1, moderate: 2, low: 0 }))).toEqual({ says: '1 high, 2 moderate', grave: true });
    expect(auditVerdict(printed({ critical: 0, high: 0, moderate: 2, low: 1 }))).toEqual({ says: '2 moderate, 1 low', grave: false });
    expect(auditVerdict(printed({ critical: 0, high: 0, moderate: 0, low: 0 }))).toEqual({ says: 'nothing is known', grave: false });
  });

  it.each([['a registry that refuses', '{"message":"405 Method Not Allowed"}'], ['no answer', ''], ['half an answer', '{"metadata":']])('is named as not run with %s', (_what, answer) => {
    expect(auditVerdict(answer)).toEqual({ says: 'not run, the registry at hand does not offer it', grave: false });
  });
});
