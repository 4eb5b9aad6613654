import type { CommandHandler } from '../handler';
import { groupsAnswer } from './groups-answer';

/** «grupper»: the offers that concern the sender. */
export const showGroups: CommandHandler = (turn) => groupsAnswer(turn);
