import { discussionTexts } from '../../texts/discussion';
import type { CardElement } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { execute, text, type Rendering } from '../frame';
import type { DiscussionFacts, ThemeFacts } from './discussion-facts';
import { line } from './fit';

/** How many lines a choice offers, and how much of each; with more, the tab has room. */
const mostChoices = 30;
const mostOfALine = 80;

/** What is done with all that was said: grouped, voted on, or talked about theme by theme. */
export function themeElements(facts: DiscussionFacts, rendering: Rendering): readonly CardElement[] {
  const texts = discussionTexts[rendering.language];
  if (facts.phase !== 'group' && facts.phase !== 'vote' && facts.phase !== 'discuss') return [];
  if (facts.themes.length === 0) return [text(texts.noThemes)];
  if (facts.phase === 'discuss') return discussed(facts, rendering);
  return [
    ...(facts.phase === 'group' ? grouping(facts, rendering) : voting(facts, rendering)),
    ...(facts.themes.length > mostChoices ? [text(texts.moreInTheTab, { isSubtle: true })] : []),
  ];
}

function choicesOf(themes: readonly ThemeFacts[]): readonly { readonly title: string; readonly value: string }[] {
  return themes.slice(0, mostChoices).map(({ id, text: words, others }) => ({ title: `${shortened(words)}${others.length === 0 ? '' : ` (+${others.length})`}`, value: id }));
}

function grouping({ themes, conversationId }: DiscussionFacts, rendering: Rendering): readonly CardElement[] {
  const texts = discussionTexts[rendering.language];
  const choices = choicesOf(themes);
  const joined = themes.filter(({ others }) => others.length > 0).slice(0, mostChoices);
  return [
    ...joined.map((theme): CardElement => ({
      type: 'Container', spacing: 'small', items: [line(shortened(theme.text)), ...theme.others.slice(0, 5).map((other) => text(`– ${escapeMarkdown(shortened(other))}`, { spacing: 'none', isSubtle: true }))],
    })),
    { type: 'Input.ChoiceSet', id: 'line', label: texts.groupLine, style: 'compact', choices },
    { type: 'Input.ChoiceSet', id: 'to', label: texts.groupWith, style: 'compact', choices },
    { type: 'ActionSet', actions: [execute(rendering, { title: texts.putTogether, verb: 'conversations.group', payload: { conversationId }, look: { style: 'positive' } })] },
  ];
}

function voting({ themes, conversationId, signals }: DiscussionFacts, rendering: Rendering): readonly CardElement[] {
  const texts = discussionTexts[rendering.language];
  const own = themes.filter((theme) => theme.own > 0).map(({ id }) => id);
  return [
    {
      type: 'Input.ChoiceSet', id: 'themes', label: texts.voteFor, style: 'expanded', isMultiSelect: true, choices: choicesOf(themes),
      ...(own.length === 0 ? {} : { value: own.join(',') }),
    },
    { type: 'ActionSet', actions: [execute(rendering, { title: texts.giveVotes, verb: 'conversations.vote', payload: { conversationId }, look: { style: 'positive' } })] },
    text(texts.votesCast(signals.votesCast), { isSubtle: true }),
  ];
}

function discussed({ themes, themeAt }: DiscussionFacts, { language }: Rendering): readonly CardElement[] {
  const texts = discussionTexts[language];
  const theme = themes[themeAt];
  if (theme === undefined) return [];
  const votes = theme.votes === null ? '' : ` · ${texts.votes(theme.votes)}`;
  return [
    text(`${texts.theme(themeAt + 1, themes.length)}${votes}`, { size: 'small' }),
    text(escapeMarkdown(theme.text), { weight: 'bolder', spacing: 'none' }),
    ...theme.others.slice(0, 10).map((other) => line(shortened(other))),
  ];
}

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= mostOfALine ? words : `${letters.slice(0, mostOfALine - 1).join('')}…`;
}
