import { cardRunSamples } from '../../../cards/conversations/card-run-samples';
import type { Rendering } from '../../../cards/frame';
import { buttonsIn, textIn } from '../../support/card-reading';

const rendering: Rendering = { language: 'nb', rendering: '00000000-0000-4000-8000-000000000009' };
const made = (state: string) => {
  const sample = cardRunSamples.find((one) => one.card === 'cardRun' && one.state === state);
  if (sample === undefined) throw new Error(`there is no sample ${state}`);
  return sample.make(rendering);
};
const titles = (state: string) => buttonsIn(made(state)).map(({ title }) => title);

describe('The card of a conversation with a family', () => {
  it('has no field in any state: answers belong in the case system', () => {
    for (const { card, make } of cardRunSamples) if (card === 'cardRun') expect(JSON.stringify(make(rendering))).not.toContain('"Input.');
  });

  it('asks the next step’s question and tells in words what is done', () => {
    const shown = textIn(made('marked'));
    expect(shown).toContain('▶ Neste · Gang 3 av 4');
    expect(shown).toContain('✓ Gang 1 av 4: Samarbeid (Gjort 23. november 2026)');
    expect(shown).toContain('○ Gang 4 av 4: Hvorfor ble barnet mitt flyttet? (Ikke gjort)');
  });

  it('says that nothing is written here, and whose tool it is', () => {
    const shown = textIn(made('started-veien-videre'));
    expect(shown).toContain('Her skrives det ikke svar.');
    expect(shown).toContain('Verktøyet tilhører Haugesund barnevernstjeneste (P2).');
  });

  it('shows the three outcomes of Vurderingstrakten without asking which one', () => {
    expect(textIn(made('started-vurderingstrakten'))).toContain('Utfallet skrives i fagsystemet, ikke her.');
    expect(titles('started-vurderingstrakten')).toEqual(['Gjort', 'Avslutt samtalen', 'Takket nei']);
  });

  it('asks for nothing more when all is done, and for nothing at all when it has ended', () => {
    expect(titles('all-steps-done')).toEqual(['Avslutt samtalen', 'Takket nei']);
    expect(titles('done')).toEqual([]);
    expect(textIn(made('declined'))).toContain('Takket nei 23. november 2026');
  });
});
