import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useState, type SubmitEvent } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { Problem } from '../api/problem';
import { errorKeyOf } from './error-keys';
import { errorsOfProblem, flatErrors, knownPath, type FormError } from './form-errors';

/** A form over an operation's schema. */
export interface ContractForm<Fields extends FieldValues, Checked> extends Pick<
  UseFormReturn<Fields, unknown, Checked>, 'control' | 'getValues' | 'setValue' | 'reset'
> {
  /** What the last try to send was stopped by; it stays until the next try, so that nothing moves meanwhile. */
  readonly faults: readonly FormError[];
  /** Checks what is typed and hands it on when nothing is missing. */
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
}

/**
 * A form that holds what an operation takes, and is checked by the operation's own schema before it is sent.
 * What the server then refuses is shown at its field; nothing typed is changed by it.
 */
export function useContractForm<Fields extends FieldValues, Checked extends FieldValues>(
  schema: z.ZodType<Checked>,
  settings: {
    readonly defaults: DefaultValues<Fields>;
    readonly refused: Error | null;
    readonly onSend: (checked: Checked) => void;
  },
): ContractForm<Fields, Checked> {
  const { control, handleSubmit, getValues, setError, setValue, reset } = useForm<Fields, unknown, Checked>({
    // What is typed may still lack what the schema asks for: the schema takes anything and judges it.
    resolver: zodResolver(schema as z.ZodType<Checked, Fields>, { error: errorKeyOf }),
    defaultValues: settings.defaults,
    // The summary of errors takes the focus instead.
    shouldFocusError: false,
  });
  const { refused, onSend } = settings;
  const [missed, setMissed] = useState<readonly FormError[]>([]);
  const refusals = useMemo(() => (refused instanceof Problem ? errorsOfProblem(refused) : []), [refused]);
  useEffect(() => {
    for (const { path, message } of refusals) {
      const known = knownPath(path, getValues());
      if (known !== undefined) setError(known as Path<Fields>, { type: 'refused', message });
    }
  }, [refusals, setError, getValues]);
  return {
    control, getValues, setValue, reset,
    faults: missed.length > 0 ? missed : refusals,
    submit: (event) => {
      void handleSubmit(
        (checked) => {
          setMissed([]);
          onSend(checked);
        },
        (errors) => setMissed(flatErrors(errors)),
      )(event);
    },
  };
}
