export interface AuditVerdict {
  readonly says: string;
  /** Whether something of high or critical severity is known. */
  readonly grave: boolean;
}

const severities = ['critical', 'high', 'moderate', 'low'] as const;

/** What `npm audit --json` printed comes to. A registry that does not offer it, or none at all, is no verdict, and is named as such. */
export function auditVerdict(printed: string): AuditVerdict {
  const counts = countsIn(printed);
  if (counts === undefined) return { says: 'not run, the registry at hand does not offer it', grave: false };
  const known = severities.filter((severity) => (counts[severity] ?? 0) > 0).map((severity) => `${counts[severity]} ${severity}`);
  return { says: known.length === 0 ? 'nothing is known' : known.join(', '), grave: (counts.critical ?? 0) + (counts.high ?? 0) > 0 };
}

type Counts = { readonly [Severity in (typeof severities)[number]]?: number };

function countsIn(printed: string): Counts | undefined {
  try {
    const { metadata } = JSON.parse(printed) as { metadata?: { vulnerabilities?: Counts } };
    return metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
