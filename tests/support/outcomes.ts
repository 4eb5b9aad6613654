import type { Outcome } from '../../domain/outcome';

/** The value of what should go well; a refusal fails the test by its name. */
export function good<Value, Name extends string>(outcome: Outcome<Value, Name>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.fields)}`);
  return outcome.value;
}
