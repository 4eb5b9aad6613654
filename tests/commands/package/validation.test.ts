import { packageContents } from '../../../commands/package/contents';
import { packageSettings } from '../../../commands/package/package-settings';
import { schemaFaults } from '../../../commands/package/validation';
import { manifestOf } from '../../../manifest/manifest';
import { nynorskWords } from '../../../manifest/nynorsk';

const settings = packageSettings({}, '0.1.0');
if ('fault' in settings) throw new Error(settings.fault);
const { values } = settings;
const manifest = manifestOf(values);

describe('Validating the package', () => {
  it('finds nothing wrong with the words as they are', async () => {
    const faults = await Promise.all(packageContents(values).words.map(({ content }) => schemaFaults(content)));
    expect(faults.flat()).toEqual([]);
  });

  it.each([
    ['an id that is no UUID', { id: 'fosterhjemsnettverk' }],
    ['a description longer than Teams shows', { description: { short: 'x'.repeat(81), full: 'x' } }],
    ['a place for the tab that does not exist', { staticTabs: [{ entityId: 'home', scopes: ['everywhere'] }] }],
    ['a property that Teams does not know', { supportedChannelFeatures: 'tier1' }],
    ['a thirteenth command', { bots: [{
      ...manifest.bots[0], commandLists: [{ scopes: ['team'], commands: Array(13).fill({ title: 'x', description: 'x' }) }],
    }] }],
  ])('finds %s', async (_, broken) => {
    expect(await schemaFaults({ ...manifest, ...broken })).not.toEqual([]);
  });

  it('finds a word in nynorsk that lies over nothing Teams translates', async () => {
    expect(await schemaFaults({ ...nynorskWords(), 'bots[0].greeting': 'Hei' })).not.toEqual([]);
  });

  it('finds a manifest of another version than this product’s', async () => {
    const $schema = manifest.$schema.replace('v1.30', 'v1.16');
    expect(await schemaFaults({ ...manifest, $schema })).toEqual([expect.stringContaining('v1.16')]);
  });
});
