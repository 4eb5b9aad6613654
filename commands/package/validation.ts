import { AppManifestUtils } from '@microsoft/app-manifest';

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;
type Validated = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

/** Where the schemas of this product's manifest stand; they are read from the package on this machine. */
const schemas = 'https://developer.microsoft.com/json-schemas/teams/v1.30/';

/**
 * What Microsoft's schema says is wrong with a manifest or a file of its words, one sentence each.
 * The schema is the one that the file names by `$schema`.
 */
export async function schemaFaults(file: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const name = String(file['$schema']);
  if (!name.startsWith(schemas)) return [`$schema is ${name}, which is not of this product's version`];
  const schema = readable(await AppManifestUtils.fetchSchema(name));
  return AppManifestUtils.validateAgainstSchema(file as unknown as Validated, schema);
}

/** The schema of words has a pattern (for activity types, which we have none of) that is no regular expression. */
function readable(schema: Schema): Schema {
  const { patternProperties } = schema as { patternProperties?: Readonly<Record<string, unknown>> };
  if (patternProperties === undefined) return schema;
  const kept = Object.entries(patternProperties).filter(([pattern]) => isPattern(pattern));
  return { ...schema, patternProperties: Object.fromEntries(kept) } as Schema;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
