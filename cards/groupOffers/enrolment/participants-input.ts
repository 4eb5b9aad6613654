import type { Language } from '../../../domain/language';
import { enrolmentTexts } from '../../../texts/enrolment';
import type { Input } from '../../adaptive-card';

/** One or two of the foster home; one is chosen beforehand, so that enrolling the usual one is one click. */
export function participantsInput(language: Language): Input {
  const { label, one, two } = enrolmentTexts[language].participants;
  return {
    type: 'Input.ChoiceSet', id: 'participants', label, style: 'expanded', value: '1',
    choices: [{ title: one, value: '1' }, { title: two, value: '2' }],
  };
}
