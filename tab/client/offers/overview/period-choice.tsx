import { useState } from 'react';
import { overviewTexts } from '../../../../texts/overview';
import { useTexts } from '../../app/language';
import { Choice, Choices, yearsAround } from './choice';

/** A calendar year, this one until another is chosen, or a half of it. */
export interface PeriodChosen {
  readonly year?: number;
  readonly half: '' | '1' | '2';
}

/** The period as the operations take it. */
export function queryOf({ year, half }: PeriodChosen): { year?: number; half?: '1' | '2' } {
  return { ...(year === undefined ? {} : { year }), ...(half === '' ? {} : { half }) };
}

/** «2027» or «Januar til juni 2027». */
export function usePeriodName(): (period: { readonly year: number; readonly half?: 1 | 2 | undefined }) => string {
  const texts = useTexts(overviewTexts).filter;
  return ({ year, half }) => (half === undefined ? String(year) : `${texts.half(half)} ${year}`);
}

/** Chooses the period; `year` is what is shown now. */
export function PeriodChoice({ chosen, year, onChoose }: {
  chosen: PeriodChosen;
  year: number;
  onChoose: (chosen: PeriodChosen) => void;
}) {
  const texts = useTexts(overviewTexts).filter;
  // The years to choose from stay where they are, whichever is chosen.
  const [middle] = useState(year);
  const half = (value: string): PeriodChosen['half'] => (value === '1' || value === '2' ? value : '');
  return (
    <Choices>
      <Choice label={texts.year} value={String(year)} options={yearsAround(middle)} onChoose={(value) => onChoose({ ...chosen, year: Number(value) })} />
      <Choice
        label={texts.period} value={chosen.half} options={[['', texts.wholeYear], ['1', texts.half(1)], ['2', texts.half(2)]]}
        onChoose={(value) => onChoose({ ...chosen, year, half: half(value) })}
      />
    </Choices>
  );
}
