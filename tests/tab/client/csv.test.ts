import { csvOf } from '../../../tab/client/app/files/csv';

describe('Figures as a CSV', () => {
  it('is opened with its letters by a spreadsheet with Norwegian settings', () => {
    expect(csvOf([['Tjeneste', 'Mottatt'], ['Inderøy', 9]])).toBe('\uFEFFTjeneste;Mottatt\r\nInderøy;9\r\n');
  });
  it('keeps a name with a semicolon or a quotation mark in one cell', () => {
    expect(csvOf([['A; "B"']])).toBe('\uFEFF"A; ""B"""\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@A1'])('never lets %s become a formula', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });
});
