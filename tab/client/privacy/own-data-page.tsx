import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { ownDataOperations } from '../../contract/own-data';
import { ownDataTexts } from '../../../texts/own-data';
import { useRead } from '../app/api/api';
import { saveFile } from '../app/files/save-file';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { Page } from '../app/look/page';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' } });

/** What is stored about the reader: how much of what, and all of it as files. */
export function OwnDataPage() {
  const texts = useTexts(ownDataTexts);
  const styles = useStyles();
  const read = useRead(ownDataOperations.readOwnData);
  return (
    <Page title={texts.title}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <Body1 as="p" block>{texts.others}</Body1>
      <ReadState read={read}>
        {({ parts, fileName, json, html }) => (
          <Panel>
            <Facts facts={parts.map(({ label, count }) => [label, texts.rows(count)])} />
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={() => saveFile(`${fileName}.html`, new Blob([html], { type: 'text/html' }))}>{texts.html}</Button>
              <Button onClick={() => saveFile(`${fileName}.json`, new Blob([json], { type: 'application/json' }))}>{texts.json}</Button>
            </div>
          </Panel>
        )}
      </ReadState>
    </Page>
  );
}
