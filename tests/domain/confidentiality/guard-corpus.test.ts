import { inspectText } from '../../../domain/confidentiality/guard';
import { corpus, corpusDay } from './corpus';

describe('The corpus of the identity guard', () => {
  const judged = corpus().map((example) => ({ ...example, said: inspectText(example.text, corpusDay) }));
  const ordinary = judged.filter(({ verdict }) => verdict === 'pass');
  const kinds = [...new Set(judged.flatMap(({ kind }) => kind ?? []))];
  const rightly = ({ verdict, kind, said }: (typeof judged)[number]) => said.verdict === verdict && (kind === undefined || said.kinds.includes(kind));

  it('prints its counts', () => {
    const rows = kinds.map((kind) => {
      const examples = judged.filter((example) => example.kind === kind);
      return [kind, examples.filter(rightly).length, examples.filter((one) => !rightly(one)).length, ordinary.filter(({ said }) => said.kinds.includes(kind)).length];
    });
    const stopped = ordinary.filter((one) => !rightly(one)).length;
    const table = [['kind', 'caught', 'missed', 'false alarms'], ...rows, ['ordinary sentences', ordinary.length - stopped, '-', stopped]];
    process.stderr.write(`${table.map((row) => row.join('\t')).join('\n')}\n`);
    expect(ordinary.length).toBeGreaterThanOrEqual(300);
  });

  it.each(['refuse', 'warn'] as const)('misses nothing that it must %s', (verdict) => {
    expect(judged.filter((one) => one.verdict === verdict && !rightly(one)).map(({ kind, text }) => [kind, text])).toEqual([]);
  });

  it('stops fewer than one ordinary sentence in a hundred', () => {
    const stopped = ordinary.filter((one) => !rightly(one)).map(({ text }) => text);
    expect({ stopped, share: stopped.length / ordinary.length < 0.01 }).toMatchObject({ share: true });
  });
});
