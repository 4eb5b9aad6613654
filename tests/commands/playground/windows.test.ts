import { readFileSync } from 'node:fs';
import { type PlaygroundWindow, windowNames, windowsNamed } from '../../../commands/playground/windows';

function windows(...names: string[]): readonly PlaygroundWindow[] {
  const found = windowsNamed(names);
  if ('unknown' in found) throw new Error(found.unknown.join());
  return found;
}

function valuesOf(key: string, window: PlaygroundWindow): readonly string[] {
  const text = readFileSync(window.configFile, 'utf8');
  return [...text.matchAll(new RegExp(`\\b${key}: "?([^",}\\n]+)`, 'g'))].map((match) => (match[1] ?? '').trim());
}

describe('Choosing Playgrounds', () => {
  it('gives all of them when none is named', () => {
    expect(windows().map(({ name }) => name)).toEqual([...windowNames]);
  });

  it('gives the named ones in the house\'s order', () => {
    expect(windows('verdal', 'nettverket').map(({ name }) => name)).toEqual(['nettverket', 'verdal']);
  });

  it('names those that do not exist', () => {
    expect(windowsNamed(['verdal', 'oslo'])).toEqual({ unknown: ['oslo'] });
  });
});

describe('The Playgrounds\' configurations', () => {
  const everyWindow = windows();

  it.each(['tenantId', 'aadObjectId', 'aadGroupId'])('never share a %s', (key) => {
    const values = everyWindow.flatMap((window) => valuesOf(key, window));
    expect(values.length).toBeGreaterThanOrEqual(everyWindow.length);
    expect(new Set(values).size).toBe(values.length);
  });

  it('never share a conversation or a person, only the bot', () => {
    const ids = everyWindow.flatMap((window) => valuesOf('id', window).filter((id) => !id.startsWith('28:')));
    expect(ids.length).toBeGreaterThan(4 * 9 - 1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a port each', () => {
    expect(new Set(everyWindow.map(({ port }) => port)).size).toBe(everyWindow.length);
  });

  it('call people by role, never by a name', () => {
    const names = everyWindow.flatMap((window) => valuesOf('givenName', window));
    expect(names).toHaveLength(4 * 6);
    expect(new Set(names)).toEqual(new Set(['Rolle']));
  });
});
