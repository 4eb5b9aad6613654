import { house } from './house';
import { importsOf } from './imports';
import { judge } from './judge';
import { faultsOfLength, faultsOfName, foldersOfTests, rooms } from './layout';
import { norwegianIn } from './norwegian';
import { codeOfTheHouse, filesOfTheHouse, foldersIn, textOf, topFolders } from './sources';

interface PackageJson { dependencies: Record<string, string>; devDependencies: Record<string, string> }

describe('The house', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as PackageJson;
  const packages = { dependencies: Object.keys(dependencies), devDependencies: Object.keys(devDependencies) };

  it('imports only what the table of rooms allows', () => {
    const faults = codeOfTheHouse().flatMap((path) => judge(path, importsOf(path, textOf(path)), packages));
    expect(faults).toEqual([]);
  });

  it('has no rooms but the known ones', () => {
    expect(topFolders().filter((folder) => !rooms().includes(folder))).toEqual([]);
  });

  it('has no rooms in the tab but its three', () => {
    const known = house.filter((row) => row.path.split('/').length === 2).map((row) => row.path);
    expect(foldersIn('tab').map((folder) => `tab/${folder}`).filter((room) => !known.includes(room))).toEqual([]);
  });

  it('keeps the tests in folders that mirror the rooms', () => {
    expect(foldersIn('tests').filter((folder) => !foldersOfTests.includes(folder))).toEqual([]);
  });

  it('names every file after one idea, with no barrels, utils or helpers', () => {
    expect(filesOfTheHouse().flatMap(faultsOfName)).toEqual([]);
  });

  it('has no file of more than 300 lines', () => {
    expect(codeOfTheHouse().flatMap((path) => faultsOfLength(path, textOf(path)))).toEqual([]);
  });

  it('says no Norwegian sentence in code', () => {
    expect(codeOfTheHouse().flatMap((path) => norwegianIn(path, textOf(path)))).toEqual([]);
  });
});
