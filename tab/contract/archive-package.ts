import { z } from 'zod';
import { day, instant } from './common';

const person = z.string().describe('A person by role, number and place; never a name');
const key = z.string();

/** What stands in a package's henvendelse.json: one referral as one side has it. A change of the shape gets a new number. */
const archivedReferral = z.object({
  schema: z.literal('fosterhjemsnettverk/henvendelse'),
  schemaVersion: z.literal(1),
  reference: z.string().describe('The random reference, which stands in the case system too'),
  side: z.enum(['service', 'base']).describe('Whose archive the package is for'),
  version: z.int().positive(),
  orderingService: z.string(),
  base: z.string(),
  sentAt: instant,
  state: key,
  urgent: z.boolean(),
  category: key,
  orderSummary: z.string(),
  place: z.string().nullable().describe('Where to meet; null where an address is protected'),
  course: z.object({
    calledOn: day.nullable(), reasons: z.array(key), ticks: z.array(key), evaluationDate: day.nullable(), endDate: day.nullable(),
    measurePlan: key.nullable(), evaluatedOn: day.nullable(), usefulness: key.nullable(), reportProposedOn: day.nullable(),
    reportSentOn: day.nullable(), conferenceOffered: z.boolean().nullable(), helpedAt: instant.nullable(),
  }),
  performing: z.array(z.object({ person, from: day, until: day.nullable().describe('The first day that no longer counts') })),
  hours: z.array(z.object({ startsAt: instant, endsAt: instant, place: z.string().nullable(), cancelled: z.boolean(), counsellors: z.array(person) })),
  log: z.array(z.object({
    at: instant, role: key, what: key, field: key.nullable(), note: z.string().nullable(), formerly: z.string().nullable().describe('What the field said before'),
  })),
  caseRecords: z.array(z.object({ step: key, stepAt: instant, recordedOn: day, caseReference: z.string() })).describe('Steps that the side has recorded in its case system'),
});
export type ArchivedReferral = z.output<typeof archivedReferral>;

/** What stands in manifest.json: the files of a package, but itself and the index. */
export interface Manifest {
  readonly schema: 'fosterhjemsnettverk/arkivpakke';
  readonly schemaVersion: 1;
  readonly reference: string;
  readonly side: 'service' | 'base' | 'network';
  readonly version: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

/** The JSON Schema of the referral in a package, which goes along in it. */
export function archivedReferralSchema(): object {
  return z.toJSONSchema(archivedReferral);
}

/** Reads what stands in a package; throws when it is not of the documented shape. */
export function readArchivedReferral(json: string): ArchivedReferral {
  return archivedReferral.parse(JSON.parse(json));
}
