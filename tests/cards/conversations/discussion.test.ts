import fc from 'fast-check';
import { parseAction } from '../../../cards/actions';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { discussionCard } from '../../../cards/conversations/discussion';
import type { DiscussionFacts } from '../../../cards/conversations/discussion-facts';
import { lastAgreedCard } from '../../../cards/conversations/last-agreed';
import type { Rendering } from '../../../cards/frame';
import type { ContributionId, ConversationId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { buttonIn, buttonsIn, textIn } from '../../support/card-reading';

const rendering: Rendering = { language: 'nb', rendering: '00000000-0000-4000-8000-000000000009' };
const conversationId = '00000000-0000-4000-8000-000000000002' as ConversationId;
const both = (words: string) => ({ nb: words, nn: `${words} (nn)` });

function facts(more: Partial<DiscussionFacts> = {}, contributions: readonly (readonly string[])[] = [[], [], []]): DiscussionFacts {
  return {
    conversationId, version: 4, title: both('Kortet'), purpose: both('Formål.'), participants: both('Alle.'), networkName: 'Innherred',
    questions: ['a', 'b', 'c'].map((key, at) => ({
      key, question: both(`Spørsmål ${key}`), prompts: [both(`Hjelp ${key}`)], minutes: null, written: true, revealed: true,
      contributions: (contributions[at] ?? []).map((text, number) => ({ id: `${at}-${number}` as ContributionId, text, author: null, byTelephone: false })),
      count: contributions[at]?.length ?? 0,
    })),
    currentKey: 'b', phase: 'reveal', authorship: 'namedToFacilitator', votesEach: 3, themeAt: 0, themes: [], next: 'nextQuestion', timerEndsAt: null,
    signals: { ready: 0, ownReady: false, votesCast: 0 }, nextAssessmentOn: null, approveBy: null, minutesAt: null, leftOut: 0, owners: [], isBeginning: false, actions: [], promised: [],
    answers: { writers: 0, answered: 0, ownOpen: 0 }, closedAt: null, agreements: [], page: 'https://example.no/tab/#/conversations/1', ...more,
  };
}

const bytes = (card: AdaptiveCard) => JSON.stringify(card).length * 2;
const inputs = (card: AdaptiveCard) => JSON.stringify(card).match(/"Input\./g) ?? [];

describe('The card of a running discussion', () => {
  it('says in words which question is talked about, and asks it', () => {
    const shown = textIn(discussionCard(facts(), rendering));
    expect(shown).toContain('Spørsmål 2 av 3');
    expect(shown).toContain('Spørsmål b');
    expect(shown).toContain('Hjelp b');
    expect(shown).not.toContain('Spørsmål c');
  });

  it('is in the language asked for', () => {
    expect(textIn(discussionCard(facts(), { ...rendering, language: 'nn' }))).toContain('Spørsmål b (nn)');
  });

  it('lists the contributions to this question, oldest first, and counts those before', () => {
    const shown = textIn(discussionCard(facts({}, [['Før en', 'Før to'], ['Først', 'Sist'], []]), rendering));
    expect(shown.indexOf('Først')).toBeLessThan(shown.indexOf('Sist'));
    expect(shown).toContain('2 bidrag til spørsmålene før.');
    expect(shown).not.toContain('Før en');
  });

  it('brings the step and the version back with its buttons, and what was typed', () => {
    const card = discussionCard(facts(), rendering);
    const pressed = (title: string) => parseAction({ ...buttonIn(card, title).data, text: 'Mitt', agreements: 'Ett\nTo' });
    expect(pressed('Bidra')).toMatchObject({ verb: 'conversations.contribute', payload: { conversationId, stepKey: 'b', text: 'Mitt', agreements: 'Ett\nTo' } });
    expect(pressed('Neste spørsmål')).toMatchObject({ verb: 'conversations.moveOn', payload: { conversationId, basedOn: 4, agreements: 'Ett\nTo' } });
    expect(pressed('Avslutt')).toMatchObject({ verb: 'conversations.close', payload: { conversationId, basedOn: 4, agreements: 'Ett\nTo' } });
  });

  it('says where the next step leads, and offers none at the last stage', () => {
    const titles = (next: DiscussionFacts['next']) => buttonsIn(discussionCard(facts({ next }), rendering)).map(({ title }) => title);
    expect(titles('nextQuestion')).toEqual(['Bidra', 'Neste spørsmål', 'Avslutt']);
    expect(titles('agree')).toEqual(['Bidra', 'Bli enige', 'Avslutt']);
    expect(titles(null)).toEqual(['Bidra', 'Avslutt']);
  });

  it('has no field for an answer where none is to be written', () => {
    const silent = facts();
    const card = discussionCard({ ...silent, questions: silent.questions.map((one) => ({ ...one, written: false })) }, rendering);
    expect(buttonsIn(card).map(({ title }) => title)).toEqual(['Neste spørsmål', 'Avslutt']);
    expect(textIn(card)).toContain('Her skrives det ikke svar.');
  });

  it('shows nothing of what is thought alone but how much it is, and says before anybody writes who will see whose it is', () => {
    const [first, ...others] = facts({}, [['Skjult'], [], []]).questions;
    if (first === undefined) throw new Error('no question');
    const thinking = { ...facts(), currentKey: 'a', phase: 'think', authorship: 'anonymous', next: 'reveal' } as const;
    const card = (contributions = first.contributions) => discussionCard({ ...thinking, questions: [{ ...first, revealed: false, contributions }, ...others] }, rendering);
    expect(textIn(card([]))).toContain('1 bidrag er skrevet.');
    expect(textIn(card([]))).not.toContain('Skjult');
    expect(textIn(card())).toContain('Ditt: Skjult');
    expect(textIn(card())).toContain('Nøkkelen slettes når referatet er godkjent.');
    expect(buttonsIn(card()).map(({ title }) => title)).toEqual(['Jeg er klar', 'Bidra', 'Vis bidragene', 'Gå videre uten å vise bidragene', 'Avslutt']);
  });

  it('keeps what was typed', () => {
    const shown = textIn(discussionCard(facts(), rendering, { text: 'Halvferdig', agreements: 'Nesten enige' }));
    expect(shown).toContain('Halvferdig');
    expect(shown).toContain('Nesten enige');
  });
});

describe('The card of a closed discussion', () => {
  const closed = { closedAt: Temporal.Instant.from('2026-11-23T08:00:00Z'), currentKey: 'c' };

  it('holds what was agreed and every question with its contributions, and nothing to fill in', () => {
    const card = discussionCard(facts({ ...closed, agreements: ['Gruppe i februar'] }, [['Ett'], [], ['To']]), rendering);
    const shown = textIn(card);
    for (const words of ['Gruppe i februar', 'Spørsmål a', 'Ett', 'Spørsmål b', 'Ingen bidrag.', 'Spørsmål c', 'To', '23. november 2026']) {
      expect(shown).toContain(words);
    }
    expect(inputs(card)).toEqual([]);
    expect(buttonsIn(card)).toEqual([]);
  });

  it('says so when nothing was agreed', () => {
    expect(textIn(discussionCard(facts(closed), rendering))).toContain('Det ble ikke skrevet ned noe dere er enige om.');
  });
});

describe('However much people write, a card', () => {
  const nasty = fc.string({ unit: fc.constantFrom('å', '*', '"', '\\', '\n', '😀', '[', 'x'), minLength: 1, maxLength: 500 });
  const room = 28 * 1024;

  it('stays under 28 KB, shows the newest whole and says how many it leaves out', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 0, max: 500 }), (text, count) => {
        const texts = Array.from({ length: count }, (_, at) => `${at}: ${text}`.slice(0, 500));
        const card = discussionCard(facts({}, [[], texts, []]), rendering);
        expect(bytes(card)).toBeLessThan(room);
        const lines = (JSON.stringify(card).match(/"• \d+:/g) ?? []).map((line) => Number(line.match(/\d+/)?.[0]));
        expect(lines).toEqual(Array.from({ length: lines.length }, (_, at) => count - lines.length + at));
        const left = count - lines.length;
        expect(textIn(card).includes('vises i fanen')).toBe(left > 0);
        if (left > 1) expect(textIn(card)).toContain(`${left} tidligere bidrag vises i fanen.`);
      }),
      { numRuns: 60 },
    );
  });

  it('shows at least a dozen contributions of the greatest length', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `${at}: `.padEnd(500, 'å'));
    const shown = JSON.stringify(discussionCard(facts({}, [[], texts, []]), rendering)).match(/"• \d+:/g) ?? [];
    expect(shown.length).toBeGreaterThanOrEqual(12);
  });

  it('stays under 28 KB when it is closed, or is asked what was agreed', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 0, max: 300 }), (text, count) => {
        const texts = Array.from({ length: count }, () => text);
        const agreements = Array.from({ length: Math.min(count, 20) }, () => text.slice(0, 300));
        const closed = facts({ closedAt: Temporal.Instant.from('2026-11-23T08:00:00Z'), agreements }, [texts, texts, texts]);
        expect(bytes(discussionCard(closed, rendering))).toBeLessThan(room);
        expect(bytes(lastAgreedCard(closed, rendering))).toBeLessThan(room);
      }),
      { numRuns: 60 },
    );
  });

  it('shows all of twenty ordinary agreements', () => {
    const agreements = Array.from({ length: 20 }, (_, at) => `Avtale ${at} ${'ord '.repeat(20)}`);
    const shown = textIn(lastAgreedCard(facts({ closedAt: Temporal.Instant.from('2026-11-23T08:00:00Z'), agreements }), rendering));
    expect(shown.match(/Avtale \d+/g)).toHaveLength(20);
  });
});
