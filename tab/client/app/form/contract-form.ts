import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { Problem } from '../api/problem';
import { errorKeyOf } from './error-keys';
import { errorsOfProblem, knownPath } from './form-errors';

/**
 * A form that holds what an operation takes, and is checked by the operation's own schema before it is sent.
 * What the server then refuses is shown at its field; nothing typed is changed by it.
 */
export function useContractForm<Fields extends FieldValues, Checked extends FieldValues>(
  schema: z.ZodType<Checked>,
  settings: { readonly defaults: DefaultValues<Fields>; readonly refused: Error | null },
): UseFormReturn<Fields, unknown, Checked> {
  const form = useForm<Fields, unknown, Checked>({
    // What is typed may still lack what the schema asks for: the schema takes anything and judges it.
    resolver: zodResolver(schema as z.ZodType<Checked, Fields>, { error: errorKeyOf }),
    defaultValues: settings.defaults,
    // The summary of errors takes the focus instead.
    shouldFocusError: false,
  });
  const { setError, getValues } = form;
  const { refused } = settings;
  useEffect(() => {
    if (!(refused instanceof Problem)) return;
    for (const { path, message } of errorsOfProblem(refused)) {
      const known = knownPath(path, getValues());
      if (known !== undefined) setError(known as Path<Fields>, { type: 'refused', message });
    }
  }, [refused, setError, getValues]);
  return form;
}
