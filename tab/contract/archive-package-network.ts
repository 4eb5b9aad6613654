import { z } from 'zod';
import { day, instant } from './common';

const person = z.string().describe('A person by role, number and place; never a name');
const key = z.string();
const common = { schemaVersion: z.literal(1), reference: z.string(), version: z.int().positive(), network: z.string() };

/** What stands in a package's gruppetilbud.json: a group in numbers and roles. A change of the shape gets a new number. */
const archivedOffer = z.object({
  schema: z.literal('fosterhjemsnettverk/gruppetilbud'),
  ...common,
  programme: z.object({ key, nb: z.string(), nn: z.string() }),
  stage: key,
  cancelReason: key.nullable(),
  audience: key,
  capacity: z.int(),
  capacityUnit: key,
  leaders: z.array(person),
  sessions: z.array(z.object({
    ordinal: z.int(), startsAt: instant, endsAt: instant, place: z.string(), cancelled: z.boolean(),
    leaders: z.array(person).describe('Those of the group where none was replaced in this session'),
    attendance: z.array(z.object({ service: z.string(), places: z.int(), attended: z.int().nullable() })),
  })),
  services: z.array(z.object({ name: z.string(), places: z.int(), waiting: z.int(), completed: z.int().nullable() })),
  changes: z.array(z.object({ at: instant, ordinal: z.int(), what: key, leaderOut: person.nullable(), leaderIn: person.nullable() })),
  evaluation: z.object({ respondents: z.int(), questions: z.array(z.object({ question: key, counts: z.array(z.int()).describe('How many said 1, 2, 3, 4 and 5'), mean: z.number() })) })
    .nullable().describe('Null where fewer than five answered'),
  experiences: z.object({ edition: z.int(), sharedAt: instant, worked: z.string(), toChange: z.string(), practical: z.string() }).nullable(),
});
export type ArchivedOffer = z.output<typeof archivedOffer>;

/** What stands in a package's referat.json: the minutes of a discussion. A change of the shape gets a new number. */
const archivedMinutes = z.object({
  schema: z.literal('fosterhjemsnettverk/referat'),
  ...common,
  deck: z.object({ key, nb: z.string(), nn: z.string() }),
  startedAt: instant,
  closedAt: instant.nullable(),
  minutesAt: instant,
  authorship: key,
  agreements: z.array(z.string()),
  actions: z.array(z.object({ text: z.string(), owner: z.string().describe('A service, or the key of a role'), dueOn: day })),
  nextAssessmentOn: day.nullable(),
  steps: z.array(z.object({ key, nb: z.string(), nn: z.string(), lines: z.array(z.object({ text: z.string(), author: person.nullable().describe('Only where everybody was to know') })) })),
  leftOut: z.int().describe('Lines that their writers have not approved, and that are not kept'),
});
export type ArchivedMinutes = z.output<typeof archivedMinutes>;

/** The JSON Schema of what goes along in a network's package, and a reader that throws when something is not of that shape. */
export const networkPackages = {
  groupOffer: { schema: () => z.toJSONSchema(archivedOffer), read: (json: string): ArchivedOffer => archivedOffer.parse(JSON.parse(json)) },
  conversation: { schema: () => z.toJSONSchema(archivedMinutes), read: (json: string): ArchivedMinutes => archivedMinutes.parse(JSON.parse(json)) },
} as const;
