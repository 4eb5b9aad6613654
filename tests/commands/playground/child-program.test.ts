import { startChildProgram } from '../../../commands/playground/child-program';

function program(script: string) {
  return startChildProgram({ name: 'A program', args: ['-e', script] });
}

describe('A program started beside this one', () => {
  it('is heard on both its streams', async () => {
    const { lineMatching, stop } = program('console.error("port 7"); console.log("ready"); setInterval(() => 0, 1000)');
    await lineMatching(/ready/);
    expect((await lineMatching(/port (\d)/))[1]).toBe('7');
    await stop();
  });

  it('is told apart when it ends without the line: with its code and its last words', async () => {
    const { lineMatching } = program('console.log("no config"); process.exitCode = 3');
    await expect(lineMatching(/ready/)).rejects.toThrow(/A program ended with 3 .*\n.*no config/);
  });

  it('ends when it is stopped, and may be stopped twice', async () => {
    const { pid, ended, lineMatching, stop } = program('console.log("up"); setInterval(() => 0, 1000)');
    await lineMatching(/up/);
    await stop();
    await stop();
    expect(await ended).toBeNull();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
