import { isOneOfAFew } from '../../commands/matrix/people';
import { prepareStage, stageOn, type MatrixStage } from '../../commands/matrix/stage';
import { nameOfContent } from './content-name';
import { filledDump } from './filled-database';
import { openCopy, type KeptDump } from './kept-dump';

/** The stage that `npm run matrix` walks over, prepared once for all suites. */
export async function openWholeStage(): Promise<MatrixStage> {
  return stageOn(await openCopy(preparedDump()));
}

/**
 * The matrix' stage with a few people, of whom whoever is kept from a thing is asked every third time, so that `npm test`
 * stays short; the whole of it where MATRIX_PEOPLE is `everyone`, as in `npm run test:all`. `npm run matrix` is always whole.
 */
export async function openMatrixStage(): Promise<MatrixStage> {
  const stage = await openWholeStage();
  if (process.env['MATRIX_PEOPLE'] === 'everyone') return stage;
  return {
    ...stage,
    people: stage.people.filter(({ key }) => isOneOfAFew(key)),
    isAsked: ({ question, person, permitted }) => permitted || (question + person) % 3 === 0,
  };
}

function preparedDump(): KeptDump {
  return {
    name: `matrix-${nameOfContent('bot', 'cards', 'commands/matrix', 'domain', 'graph', 'server', 'store', 'texts')}`,
    base: filledDump(),
    make: prepareStage,
  };
}
