import { Select } from '@fluentui/react-components';
import type { z } from 'zod';
import { tabFormTexts } from '../../../../texts/tab-forms';
import type { place } from '../../../contract/common';
import { useTexts } from '../language';
import { FormField } from './form-field';

export type Place = z.output<typeof place>;

/** A municipality that one can meet in. */
export interface Municipality {
  readonly number: string;
  readonly name: string;
}

/** Chooses where to meet: a municipality, or Teams; null until something is chosen. */
export function PlaceField({ id, label, value, municipalities, error, onChange }: {
  id: string;
  label: string;
  value: Place | null | undefined;
  municipalities: readonly Municipality[];
  error: string | undefined;
  onChange: (place: Place | null) => void;
}) {
  const texts = useTexts(tabFormTexts);
  return (
    <FormField label={label} error={error}>
      <Select id={id} value={keyOf(value)} onChange={(_, chosen) => onChange(placeOf(chosen.value))}>
        <option value="">{texts.choose}</option>
        <option value={teams}>{texts.teams}</option>
        {municipalities.map(({ number, name }) => <option key={number} value={number}>{name}</option>)}
      </Select>
    </FormField>
  );
}

const teams = 'teams';

function keyOf(value: Place | null | undefined): string {
  if (value === null || value === undefined) return '';
  return value.kind === 'teams' ? teams : value.municipalityNumber;
}

function placeOf(key: string): Place | null {
  if (key === '') return null;
  return key === teams ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: key };
}
