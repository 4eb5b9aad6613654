import { Problem } from '../api/problem';

/** One error of a form: the path of its field, and what is wrong. */
export interface FormError {
  readonly path: string;
  readonly message: string;
}

/** Every error in react-hook-form's tree, in the order of the fields. */
export function flatErrors(errors: unknown, above = ''): readonly FormError[] {
  if (typeof errors !== 'object' || errors === null) return [];
  if ('message' in errors && typeof errors.message === 'string') return [{ path: above, message: errors.message }];
  return Object.entries(errors).flatMap(([name, below]) => {
    if (name === 'ref') return [];
    return flatErrors(below, above === '' ? name : name === 'root' ? above : `${above}.${name}`);
  });
}

/** Each field's error that the server tells, with the paths that the form uses: `sessions[2].start` → `sessions.2.start`. */
export function errorsOfProblem(problem: Problem): readonly FormError[] {
  return problem.fields.map(({ field, detail }) => ({
    path: field.replace(/\[(\d+)\]/g, '.$1').replace(/^\.|^body\./, ''),
    message: detail === '' ? problem.detail : detail,
  }));
}

/** What a form still has to say below its fields: nothing where each field says for itself what is wrong with it. */
export function beyondFields(error: Error | null): Error | null {
  return error instanceof Problem && error.fields.length > 0 ? null : error;
}

/** The nearest path that the form has a field for: the field, its row, or its list; undefined when there is none. */
export function knownPath(path: string, values: unknown): string | undefined {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    if (isIn(values, parts.slice(0, length))) return parts.slice(0, length).join('.');
  }
  return undefined;
}

function isIn(values: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (typeof values !== 'object' || values === null || !(name in values)) return false;
  return isIn((values as Record<string, unknown>)[name], rest);
}

/** The id of a field's input, by its path. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
