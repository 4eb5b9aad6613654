import { Body1 } from '@fluentui/react-components';
import type { AnswerOf } from '../../../contract/operation';
import { schoolHolidayOperations } from '../../../contract/school-holidays';
import { tabSchoolHolidayTexts } from '../../../../texts/tab-school-holidays';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

/** The holidays that come, each of the network's own with a way to take it away. */
export function HolidayList({ networkId, holidays, mayEdit }: {
  networkId: string;
  holidays: AnswerOf<typeof schoolHolidayOperations.seeSchoolHolidays>['items'];
  mayEdit: boolean;
}) {
  const texts = useTexts(tabSchoolHolidayTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const removal = useChange(schoolHolidayOperations.removeSchoolHoliday);
  return (
    <Panel title={texts.list}>
      {removal.error !== null && <Notice kind="refused">{sentenceOf(removal.error, language)}</Notice>}
      {removal.answer !== undefined && <News onClose={removal.forget}>{texts.removed}</News>}
      {holidays.length === 0 && <Body1 as="p" block>{texts.none}</Body1>}
      <ul className={rows.list}>
        {holidays.map(({ id, first, last, ofCounty }) => {
          const stretch = texts.stretch(when.day(first), when.day(last));
          return (
            <li key={id} className={rows.row}>
              <span className={rows.grow}>{stretch}</span>
              {ofCounty && <Mark look="about">{texts.ofCounty}</Mark>}
              {mayEdit && !ofCounty && (
                <ConfirmButton
                  label={texts.remove} name={texts.removeOne(stretch)} question={texts.removeQuestion} explanation={texts.removeExplanation}
                  confirm={texts.remove} busy={removal.sending}
                  onConfirm={() => { removal.forget(); removal.send({ params: { networkId, holidayId: id } }); }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
