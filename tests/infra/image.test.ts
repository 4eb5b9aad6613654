import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from '../architecture/house';

const root = join(__dirname, '..', '..');
const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').map((line) => line.trim());

/** What the last stage of the image takes from the repository. */
const copied = linesOf('infra/Dockerfile')
  .slice(linesOf('infra/Dockerfile').lastIndexOf('FROM node:20-slim'))
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(' ').slice(1, -1));

describe('The container image', () => {
  it('holds every room that runs in production, and no other code', () => {
    const withCode = shipped.filter((room) => existsSync(join(root, room)) && readdirSync(join(root, room)).length > 0);
    expect(copied.filter((path) => !path.endsWith('.json')).sort()).toEqual([...withCode].sort());
  });

  it('is not kept from what it copies', () => {
    const letIn = linesOf('.dockerignore').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(copied.filter((path) => !letIn.some((known) => path === known || path.startsWith(`${known}/`)))).toEqual([]);
  });

  it('runs as a user without rights', () => {
    expect(linesOf('infra/Dockerfile').filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });
});
