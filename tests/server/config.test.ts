import { readConfig, SettingFault } from '../../server/config';

const hosted = {
  CLIENT_ID: 'app', TENANT_ID: '00000000-0000-4000-8000-00000000000b', CLIENT_SECRET: 'secret', PUBLIC_URL: 'https://fosterhjem.example', DATABASE_URL: 'postgres://app@db/fhn',
};

describe('Reading the settings', () => {
  it('needs none: port 3978, the embedded database, local mode', () => {
    expect(readConfig({})).toMatchObject({
      port: 3978, database: { kind: 'embedded', folder: '.data' }, entra: undefined, publicUrl: 'http://localhost:3978',
    });
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
    [{ ...hosted, BOT_TYPE: 'Other' }, 'BOT_TYPE'],
    [{ ...hosted, PUBLIC_URL: 'http://fosterhjem.example' }, 'PUBLIC_URL'],
    [{ ...hosted, PUBLIC_URL: undefined }, 'PUBLIC_URL'],
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
