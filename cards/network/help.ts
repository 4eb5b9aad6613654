import { commandTexts } from '../../texts/commands';
import { helpTexts } from '../../texts/help';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** Who the reader is, which commands make sense for them, and where the tab is. */
export interface HelpFacts {
  readonly who: string;
  readonly commands: readonly (keyof (typeof commandTexts)['nb'])[];
  readonly tabPage: string;
}

/** What the bot can do, as words to write. */
export function helpCard(facts: HelpFacts, rendering: Rendering): AdaptiveCard {
  const texts = helpTexts[rendering.language];
  const commands = commandTexts[rendering.language];
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      text(texts.intro(facts.who), { isSubtle: true, spacing: 'none' }),
      text(texts.say),
      {
        type: 'FactSet',
        facts: facts.commands.map((name) => ({ title: commands[name].words[0] ?? name, value: commands[name].description })),
      },
    ],
    actions: [openPage(texts.openTab, facts.tabPage)],
  });
}
