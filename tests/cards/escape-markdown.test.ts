import fc from 'fast-check';
import { escapeMarkdown } from '../../cards/escape-markdown';

describe('Text that people wrote, on a card', () => {
  it.each([
    ['a link', '[Logg inn](https://eksempel.no)'],
    ['an address', 'https://eksempel.no og www.eksempel.no og post@eksempel.no'],
    ['emphasis', '**viktig** og _skrått_ og ~~strøket~~ og `kode`'],
    ['a heading', '# Overskrift'],
    ['a function of cards', '{{DATE(2026-12-01T08:00:00Z, SHORT)}}'],
    ['a tag or an entity', '<at>Alle</at> &lt;b&gt;'],
    ['a list', '- punkt\n+ punkt\n1. punkt\n* punkt'],
    ['a rule or an underlined heading', 'Tekst\n---\n==='],
  ])('does not become %s', (_, written) => {
    const shown = escapeMarkdown(written);
    expect(shown.replace(/\\[\\`*_{}[\]()<>#~&@:.+=-]/g, 'escaped')).not.toMatch(/[\\`*_{}[\]()<>#~&@]|:\/\/|www\.|^[-+=]|^\d+\./m);
  });

  it('keeps every character but the white space around lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const lines = written.split(/\r\n|[\r\n]/).map((line) => line.trim()).filter((line) => line !== '');
        expect(escapeMarkdown(written).replace(/\\(_|[^\w\s])/g, '$1').split('\n\n').filter((line) => line !== '')).toEqual(lines);
      }),
    );
  });

  it('gives each line a paragraph of its own, so that no line is joined to another or indented into code', () => {
    expect(escapeMarkdown('Først\r\n\r\n      så\ntil slutt')).toBe('Først\n\nså\n\ntil slutt');
  });

  it('leaves ordinary sentences as they are', () => {
    expect(escapeMarkdown('Kl. 09.30: to grupper – «Trygg Base», 2 plasser.')).toBe('Kl. 09.30: to grupper – «Trygg Base», 2 plasser.');
  });
});
