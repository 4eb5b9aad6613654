/** A setting that cannot be used; the message is one clear sentence that names it, and never tells its value. */
export class SettingFault extends Error {}

/** A setting by its name; undefined when it is not given or empty. */
export type Given = (name: string) => string | undefined;

/** One of the values that are allowed. Throws SettingFault. */
export function oneOf<Value extends string>(name: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new SettingFault(`${name} must be one of ${allowed.join(', ')}.`);
  return found;
}
