const quarter = 15;
const workingDay = 450;

/** What is wrong with the length of an hour, in minutes: it is whole quarters, from one of them to a working day. */
export function lengthFault(minutes: number): 'lengthIsUnreasonable' | undefined {
  return minutes >= quarter && minutes <= workingDay && minutes % quarter === 0 ? undefined : 'lengthIsUnreasonable';
}
