import type { ManifestValues } from '../../manifest/manifest';

/** The app's own id in Teams while no catalogue has given it another. */
const ownAppId = '9f2c7a54-3d1e-4b86-a0c5-7e64d1b8f3a2';
/** Stands for the Entra application in a package that is only looked at, on a developer's machine. */
const noClient = '00000000-0000-4000-8000-000000000000';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The manifest's values, or one sentence that says which setting cannot be used. */
export type PackageSettings = { readonly values: ManifestValues; readonly local: boolean } | { readonly fault: string };

/** Reads PUBLIC_URL, CLIENT_ID and TEAMS_APP_ID. Without a CLIENT_ID the package is for this machine alone. */
export function packageSettings(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): PackageSettings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const clientId = given('CLIENT_ID');
  const appId = given('TEAMS_APP_ID') ?? ownAppId;
  const address = given('PUBLIC_URL') ?? (clientId === undefined ? `http://localhost:${given('PORT') ?? '3978'}` : undefined);
  if (address === undefined) return { fault: 'CLIENT_ID is set, so PUBLIC_URL must be set too.' };
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return { fault: 'PUBLIC_URL must be an address.' };
  const url = new URL(address);
  if (clientId !== undefined && url.protocol !== 'https:') return { fault: 'PUBLIC_URL must begin with https://.' };
  if (clientId !== undefined && !uuid.test(clientId)) return { fault: 'CLIENT_ID must be the UUID of an Entra application.' };
  if (!uuid4.test(appId)) return { fault: 'TEAMS_APP_ID must be a UUID of version 4.' };
  return {
    values: {
      APP_VERSION: version,
      TEAMS_APP_ID: appId,
      CLIENT_ID: clientId ?? noClient,
      PUBLIC_URL: url.href.replace(/\/$/, ''),
      PUBLIC_HOST: url.hostname,
    },
    local: clientId === undefined,
  };
}
