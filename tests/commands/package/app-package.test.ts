import { strFromU8, unzipSync } from 'fflate';
import { appPackage } from '../../../commands/package/app-package';
import { packageContents } from '../../../commands/package/contents';
import { packageSettings } from '../../../commands/package/package-settings';

interface NamesFiles {
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
}

function packed(): Uint8Array {
  const settings = packageSettings({}, '0.1.0');
  if ('fault' in settings) throw new Error(settings.fault);
  const { words, icons } = packageContents(settings.values);
  return appPackage([...words, ...icons]);
}

describe('The app package', () => {
  afterEach(() => jest.useRealTimers());

  it('has the same bytes whenever it is made', () => {
    jest.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z') });
    const first = packed();
    jest.setSystemTime(new Date('2031-03-30T02:30:00Z'));
    expect(Buffer.compare(first, packed())).toBe(0);
  });

  it('holds the manifest first, then its other language and its icons, and nothing more', () => {
    expect(Object.keys(unzipSync(packed()))).toEqual(['manifest.json', 'nn.json', 'color.png', 'outline.png']);
  });

  it('holds every file that the manifest names', () => {
    const files = unzipSync(packed());
    const { icons, localizationInfo } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as NamesFiles;
    const named = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
    expect(named.filter((name) => !(name in files))).toEqual([]);
  });
});
