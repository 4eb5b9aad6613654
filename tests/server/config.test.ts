import { readConfig } from '../../server/config';
import { SettingFault } from '../../server/setting';
import { selfSigned } from '../support/self-signed';

const hosted = {
  CLIENT_ID: 'app', TENANT_ID: '00000000-0000-4000-8000-00000000000b', CLIENT_SECRET: 'secret', PUBLIC_URL: 'https://fosterhjem.example', DATABASE_URL: 'postgres://app@db/fhn',
};

const { certificate, privateKey } = selfSigned();
const pem = certificate + privateKey;
const without = { ...hosted, CLIENT_SECRET: undefined };

describe('How the application proves who it is', () => {
  const proofOf = (environment: NodeJS.ProcessEnv) => readConfig(environment).entra?.credential;

  it('is a certificate with its key, in either order and also with its line breaks written out', () => {
    for (const text of [pem, privateKey + certificate, pem.replaceAll('\n', '\\n')]) {
      expect(proofOf({ ...without, CLIENT_CERTIFICATE: text })).toMatchObject({ kind: 'certificate', thumbprintSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    }
  });

  it('is a managed identity that the application trusts, or the bot’s own', () => {
    expect(proofOf({ ...without, CLIENT_IDENTITY: 'identity' })).toEqual({ kind: 'managedIdentity', identityId: 'identity' });
    expect(proofOf({ ...without, BOT_TYPE: 'UserAssignedMSI' })).toEqual({ kind: 'managedIdentity', identityId: 'app' });
  });

  it.each([
    ['a certificate without its key', { CLIENT_CERTIFICATE: certificate }],
    ['another certificate’s key', { CLIENT_CERTIFICATE: certificate + selfSigned().privateKey }],
    ['no certificate at all', { CLIENT_CERTIFICATE: 'thumbprint' }],
  ])('is not %s, and the sentence does not tell what was given', (_what, given) => {
    expect(() => proofOf({ ...without, ...given })).toThrow(/^CLIENT_CERTIFICATE must hold a certificate and the private key that belongs to it, both as PEM\.$/);
  });
});

describe('Reading the settings', () => {
  it('needs none: port 3978, the embedded database, local mode', () => {
    expect(readConfig({})).toMatchObject({
      port: 3978, database: { kind: 'embedded', folder: '.data' }, entra: undefined, publicUrl: 'http://localhost:3978',
    });
  });

  it('takes a mailbox that mails go from, by its address or its id, and none', () => {
    for (const MAIL_SENDER of ['ikke-svar@drift.example', '00000000-0000-4000-8000-00000000000c', undefined]) {
      expect(readConfig({ ...hosted, MAIL_SENDER }).entra?.mailSender).toBe(MAIL_SENDER);
    }
  });

  it('takes a hosted set', () => {
    expect(readConfig(hosted)).toMatchObject({ database: { kind: 'server' }, entra: { botType: 'SingleTenant' } });
  });

  it.each([
    [{ ...hosted, DATABASE_URL: '' }, 'DATABASE_URL'],
    [{ ...hosted, TENANT_ID: undefined }, 'TENANT_ID'],
    [{ ...hosted, TENANT_ID: 'kommune.example' }, 'TENANT_ID'],
    [{ ...hosted, CLIENT_SECRET: undefined }, 'CLIENT_SECRET'],
    [{ ...hosted, BOT_TYPE: 'UserAssignedMSI' }, 'CLIENT_SECRET'],
    [{ ...hosted, CLIENT_CERTIFICATE: pem }, 'CLIENT_SECRET'],
    [{ ...hosted, CLIENT_IDENTITY: 'identity' }, 'CLIENT_IDENTITY'],
    [{ CLIENT_IDENTITY: 'identity' }, 'CLIENT_IDENTITY'],
    [{ ...hosted, BOT_TYPE: 'Other' }, 'BOT_TYPE'],
    [{ ...hosted, PUBLIC_URL: 'http://fosterhjem.example' }, 'PUBLIC_URL'],
    [{ ...hosted, PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    [{ ...hosted, MAIL_SENDER: 'one@drift.example, two@drift.example' }, 'MAIL_SENDER'],
    [{ MAIL_SENDER: 'ikke-svar@drift.example' }, 'MAIL_SENDER'],
    [{ ...hosted, MAIL_SENDERS: 'ikke-svar@drift.example' }, 'MAIL_SENDERS'],
    [{ ...hosted, CLOCK: '2026-11-23T08:00:00Z' }, 'CLOCK'],
    [{ CLIENT_SECRET: 'x' }, 'CLIENT_SECRET'],
    [{ DATABASE_OWNER_URL: 'postgres://owner@db/fhn' }, 'DATABASE_OWNER_URL'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL'],
    [{ DATABASE_UR: 'postgres://db' }, 'DATABASE_UR'],
    [{ PORT: 'http' }, 'PORT'],
    [{ CLOCK: 'i morgen' }, 'CLOCK'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('ends with one sentence that names the setting: %o → %s', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(SettingFault);
    expect(() => readConfig(environment)).toThrow(new RegExp(`^[^.]*\\b${name}\\b[^\\n]*\\.$`));
  });
});
