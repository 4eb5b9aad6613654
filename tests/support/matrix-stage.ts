import { isOneOfAFew } from '../../commands/matrix/people';
import { prepareStage, stageOn, type MatrixStage } from '../../commands/matrix/stage';
import { nameOfContent } from './content-name';
import { filledDump } from './filled-database';
import { openCopy, type KeptDump } from './kept-dump';

/** The stage that `npm run matrix` walks over, prepared once for all suites. */
export async function openWholeStage(): Promise<MatrixStage> {
  return stageOn(await openCopy(preparedDump()));
}

/** The same stage with a few people, of whom each is asked every seventh question, another than the next person: for `npm test`. */
export async function openShortStage(): Promise<MatrixStage> {
  const stage = await openWholeStage();
  return {
    ...stage, people: stage.people.filter(({ key }) => isOneOfAFew(key)), isAsked: ({ question, person }) => (question + person) % 7 === 0,
  };
}

function preparedDump(): KeptDump {
  return {
    name: `matrix-${nameOfContent('bot', 'cards', 'commands/matrix', 'domain', 'graph', 'server', 'store', 'texts')}`,
    base: filledDump(),
    make: prepareStage,
  };
}
