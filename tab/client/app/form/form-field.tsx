import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLanguage } from '../language';
import { errorSentence } from './error-keys';

/** A labelled field; `error` is what the form holds: a refusal's name, a key of the form texts, or a sentence. */
export function FormField({ label, error, hint, required = true, children }: {
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  children: ReactElement;
}) {
  const language = useLanguage();
  return (
    <Field label={label} required={required} hint={hint ?? null} validationMessage={error === undefined ? null : errorSentence(error, language)}>
      {children}
    </Field>
  );
}
