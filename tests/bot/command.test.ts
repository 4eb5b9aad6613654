import { commandIn } from '../../bot/command';
import { commandTexts } from '../../texts/commands';

describe('Understanding a command', () => {
  it('knows every word of both written standards', () => {
    for (const texts of Object.values(commandTexts)) {
      for (const [name, { words }] of Object.entries(texts)) {
        for (const word of words) expect([word, commandIn(word)]).toEqual([word, name]);
      }
    }
  });

  it('does not mind case, spacing, marks or decomposed letters', () => {
    expect(commandIn('  HJELP! ')).toBe('help');
    expect(commandIn('Meld  på.')).toBe('enrol');
    expect(commandIn('meld på'.normalize('NFD'))).toBe('enrol');
    expect(commandIn('«ledig tid»')).toBe('freeHour');
  });

  it('takes the longest word that fits', () => {
    expect(commandIn('ny henvendelse takk')).toBe('newReferral');
    expect(commandIn('meld forfall')).toBe('absence');
  });

  it('does not take a word that only begins like a command', () => {
    expect(commandIn('gruppearbeid')).toBeUndefined();
    expect(commandIn('')).toBeUndefined();
  });
});
