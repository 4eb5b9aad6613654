import type { AnswerOf } from '../../../contract/operation';
import type { namesOperations } from '../../../contract/names';

export type Names = AnswerOf<typeof namesOperations.getNames>;
export type OwnHome = Names['own'][number]['homes'][number];
