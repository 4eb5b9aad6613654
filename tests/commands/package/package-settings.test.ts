import { packageSettings } from '../../../commands/package/package-settings';

const client = '1b5d6f88-9c3e-4a72-8f10-2d4c6e8a0b13';
const hosted = { CLIENT_ID: client, PUBLIC_URL: 'https://nettverk.example/' };

describe('The settings of the package', () => {
  it('need nothing for a package that is only looked at', () => {
    expect(packageSettings({}, '0.1.0')).toMatchObject({ local: true, values: { PUBLIC_URL: 'http://localhost:3978' } });
  });

  it('take the address, its host and the application that are given', () => {
    expect(packageSettings(hosted, '0.1.0')).toMatchObject({
      local: false,
      values: { CLIENT_ID: client, PUBLIC_URL: 'https://nettverk.example', PUBLIC_HOST: 'nettverk.example' },
    });
  });

  it.each([
    ['PUBLIC_URL', { CLIENT_ID: client }],
    ['PUBLIC_URL', { ...hosted, PUBLIC_URL: 'http://nettverk.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'nettverket' }],
    ['CLIENT_ID', { ...hosted, CLIENT_ID: 'min-app' }],
    // The Agents Toolkit replaces such an id silently, and the app in the catalogue would be another one.
    ['TEAMS_APP_ID', { ...hosted, TEAMS_APP_ID: '9f2c7a54-3d1e-1b86-a0c5-7e64d1b8f3a2' }],
  ])('name %s when it cannot be used', (name, environment) => {
    expect(packageSettings(environment, '0.1.0')).toEqual({ fault: expect.stringContaining(name) as string });
  });
});
