import { isOneOfAFew } from '../../commands/matrix/people';
import { openStage, type MatrixStage } from '../../commands/matrix/stage';

/**
 * The matrix' stage with a few people, so that `npm test` stays short; with everybody where MATRIX_PEOPLE is `everyone`,
 * as in `npm run test:all`. `npm run matrix` always walks with everybody.
 */
export async function openMatrixStage(): Promise<MatrixStage> {
  const stage = await openStage();
  if (process.env['MATRIX_PEOPLE'] === 'everyone') return stage;
  return { ...stage, people: stage.people.filter(({ key }) => isOneOfAFew(key)) };
}
