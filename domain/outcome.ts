/**
 * What a use case answers: a value, or a refusal with a name.
 * A refusal is never thrown; the bot makes it a card and the server makes it problem details.
 */
export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** One input field that cannot be taken, by the name the command gives it. */
export interface FieldFault<Name extends string> {
  readonly field: string;
  readonly fault: Name;
}

export interface Refusal<Name extends string> {
  readonly ok: false;
  readonly refusal: Name;
  /** The fields at fault; empty when the refusal is not about input. */
  readonly fields: readonly FieldFault<Name>[];
}

export type Outcome<Value, Name extends string> = Success<Value> | Refusal<Name>;

/** A use case that went well. */
export function success<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

/** A named refusal; `field` names the one input field at fault, if it is about input. */
export function refuse<Name extends string>(refusal: Name, field?: string): Refusal<Name> {
  return { ok: false, refusal, fields: field === undefined ? [] : [{ field, fault: refusal }] };
}

/** A refusal for several fields at once, named after the first fault. */
export function refuseFields<Name extends string>(
  faults: readonly [FieldFault<Name>, ...FieldFault<Name>[]],
): Refusal<Name> {
  return { ok: false, refusal: faults[0].fault, fields: faults };
}
