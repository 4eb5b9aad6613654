import { inspectText, refusalOf } from '../../confidentiality/guard';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { NamesRefusal } from './refusals';

/** One for each of two foster parents. */
const mostNames = 2;
/** How many characters a name may have. */
const longestName = 60;

type NamesFault = NamesRefusal | 'textIsTooLong' | 'identityNumberInText' | 'contactDetailsInText';

/**
 * What foster parents are called, as it may be kept: at most two short texts, each on one line. Empty ones are left out, so that
 * nothing is left when all is to be erased. It is the one field where the guard does not ask about names; all else that it finds
 * is refused, and so is any digit (`onlyNamesHere`). Faults name the field (`names.0`), never the text.
 */
export function checkedNames(written: readonly string[], at: Temporal.Instant): Outcome<readonly string[], NamesFault> {
  if (written.length > mostNames) return refuse('namesAreTooMany', 'names');
  const names = written.map((one) => one.replace(/[\p{C}\s]+/gu, ' ').trim());
  const faults = names.flatMap((name, place): readonly FieldFault<NamesFault>[] => {
    const fault = faultOf(name, at);
    return fault === undefined ? [] : [{ field: `names.${place}`, fault }];
  });
  const [first, ...rest] = faults;
  return first === undefined ? success(names.filter((name) => name !== '')) : refuseFields([first, ...rest]);
}

function faultOf(name: string, at: Temporal.Instant): NamesFault | undefined {
  if ([...name].length > longestName) return 'textIsTooLong';
  const { kinds } = inspectText(name, osloDate(at).toString());
  const refusal = refusalOf(kinds);
  if (refusal !== undefined) return refusal;
  return /\p{N}/u.test(name) || kinds.includes('birthDate') || kinds.includes('streetAddress') ? 'onlyNamesHere' : undefined;
}
