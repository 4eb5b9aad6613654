import { Button } from '@fluentui/react-components';
import { baseCapacityOperations } from '../../../contract/base-capacity';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { useChange, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

/** Need that has been reported: the own service's, or what was told to the base. */
export function NeedList() {
  const { need: texts } = useTexts(tabDraftAndNeedTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const needs = useRead(baseCapacityOperations.listReportedNeeds);
  const takeBack = useChange(baseCapacityOperations.takeBackNeed);
  return (
    <Panel title={texts.list}>
      <ReadState read={needs}>
        {({ items }) => (items.length === 0
          ? <p>{texts.none}. {texts.noneText}</p>
          : (
            <ul className={rows.list}>
              {items.map(({ id, service, count, categoryLabel, reasonLabel, reportedAt, may }) => (
                <li key={id} className={rows.row}>
                  <span className={rows.grow}>{texts.line(count, categoryLabel)}<br /><span className={rows.quiet}>{service.name} · {reasonLabel} · {when.instant(reportedAt)}</span></span>
                  {may.takeBack && (
                    <Button
                      aria-label={texts.takeBackName(texts.line(count, categoryLabel))} disabledFocusable={takeBack.sending}
                      onClick={() => takeBack.send({ params: { needId: id } })}
                    >
                      {texts.takeBack}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          ))}
      </ReadState>
    </Panel>
  );
}
