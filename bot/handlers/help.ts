import { helpCard } from '../../cards/network/help';
import { success } from '../../domain/outcome';
import { commandTexts } from '../../texts/commands';
import { networkTexts } from '../../texts/network';
import type { CommandName } from '../command';
import type { CommandHandler } from '../handler';

/** «hjelp», and whatever else is not understood. */
export const help: CommandHandler = async (turn) => {
  const who = await turn.product.asActor(turn.actor, async ({ network }) =>
    success(await network.labelFacts([turn.actor.scope.personId])),
  );
  const [facts] = who.ok ? who.value : [];
  const names = Object.keys(commandTexts.nb) as CommandName[];
  return helpCard(
    {
      who: facts === undefined ? '' : networkTexts[turn.actor.language].personLabel(facts),
      commands: names.filter((name) => name !== 'actAs' || turn.local !== undefined),
      tabPage: turn.tabPage('/'),
    },
    turn.rendering(),
  );
};
