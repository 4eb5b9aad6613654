import type { z } from 'zod';
import type { AnswerOf } from '../../../contract/operation';
import type { follower, goodStartOperations, goodStartPlan } from '../../../contract/good-start';

export type GoodStartPlan = z.output<typeof goodStartPlan>;
export type Follower = z.output<typeof follower>;
export type GoodStartService = AnswerOf<typeof goodStartOperations.listGoodStart>['services'][number];
