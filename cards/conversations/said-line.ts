import { discussionTexts } from '../../texts/discussion';
import { networkTexts } from '../../texts/network';
import type { Rendering } from '../frame';
import type { LineFacts, QuestionFacts } from './discussion-facts';

/** A line as a card shows it: with its writer's role and place where everybody is told, and as one's own while it is hidden. */
export function saidLine({ text, author, byTelephone }: LineFacts, { revealed }: Pick<QuestionFacts, 'revealed'>, { language }: Rendering): string {
  const texts = discussionTexts[language];
  if (!revealed) return texts.yours(text);
  const who = [...(byTelephone ? [texts.byTelephone] : author === null ? [] : [networkTexts[language].personLabel(author)])];
  return [...who, text].join(': ');
}
