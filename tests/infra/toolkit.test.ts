import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const steps = textOf('teamsapp.yml');
const filled = ['teamsapp.yml', 'infra/main.parameters.json', 'infra/entra-app.json'];

/** Secrets that a person gives in the environment's own file, which git ignores. */
const givenByHand = ['SECRET_OWNER_PASSWORD', 'SECRET_LOGIN_PASSWORD'];

describe('What the Agents Toolkit reads', () => {
  it('uses no variable that nobody gives', () => {
    const given = [
      ...found(textOf('infra/env/.env.dev'), /^([A-Z_]+)=/gm),
      ...found(textOf('infra/main.bicep'), /^output (\w+) /gm),
      ...found(steps, /^ {6}\w+: ([A-Z_]+)$/gm),
      ...givenByHand,
    ];
    const used = filled.flatMap((file) => found(textOf(file), /\$\{\{(\w+)\}\}/g));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !given.includes(name))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = found(steps, /(?:path|parameters|manifestPath): (\.\/\S+)/g);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(named).toHaveLength(3);
  });

  it('gives every parameter of the Azure template that has no value of its own', () => {
    const wanted = found(textOf('infra/main.bicep'), /^param (\w+) \w+$/gm);
    const { parameters } = JSON.parse(textOf('infra/main.parameters.json')) as { parameters: Record<string, unknown> };
    expect(wanted.filter((name) => !(name in parameters))).toEqual([]);
    expect(wanted).toContain('clientSecret');
  });
});
