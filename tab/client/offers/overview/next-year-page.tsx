import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { overviewOperations } from '../../../contract/overview';
import { overviewTexts } from '../../../../texts/overview';
import { nextYearTexts } from '../../../../texts/overview-next-year';
import { useChange, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { Choice, Choices, yearsAround } from './choice';
import { NotCopied } from './not-copied';
import { mayBeCopied, ProposalRow, type Proposal } from './proposal';

const most = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
});

/** The coordinator's page for copying a year's plan to the next. */
export function NextYearPage() {
  const texts = useTexts(nextYearTexts);
  const year = useTexts(overviewTexts).year;
  const networks = useMe().networks.filter(({ mayCreateOffer }) => mayCreateOffer);
  const [networkId, setNetwork] = useState(networks[0]?.id);
  const [chosenYear, setYear] = useState<number>();
  return (
    <Page title={texts.title} back={{ page: 'offers/year', label: year }}>
      {networkId === undefined
        ? <Empty title={texts.notAllowed} text={texts.notAllowedText} />
        : (
          <Proposals
            key={`${networkId}/${chosenYear}`} networkId={networkId} year={chosenYear} onYear={setYear}
            networks={networks} onNetwork={setNetwork}
          />
        )}
    </Page>
  );
}

function Proposals({ networkId, year, networks, onYear, onNetwork }: {
  networkId: string;
  year: number | undefined;
  networks: readonly { readonly id: string; readonly name: string }[];
  onYear: (year: number) => void;
  onNetwork: (networkId: string) => void;
}) {
  const texts = useTexts(nextYearTexts);
  const read = useRead(overviewOperations.proposeNextYear, { params: { networkId }, query: year === undefined ? {} : { year } });
  return (
    <ReadState read={read}>
      {(next) => (
        <>
          <Panel>
            <Body1 as="p" block>{texts.intro}</Body1>
            <Choices>
              <Choice label={texts.year} value={String(next.year)} options={yearsAround(next.year + 1).slice(1, 5)} onChoose={(value) => onYear(Number(value))} />
              {networks.length > 1 && (
                <Choice label={texts.network} value={networkId} options={networks.map(({ id, name }) => [id, name] as const)} onChoose={onNetwork} />
              )}
            </Choices>
          </Panel>
          {next.items.length === 0
            ? <Empty title={texts.empty(next.year)} text={texts.emptyText} />
            : <ProposalForm networkId={networkId} year={next.year} proposals={next.items} />}
        </>
      )}
    </ReadState>
  );
}

function ProposalForm({ networkId, year, proposals }: { networkId: string; year: number; proposals: readonly Proposal[] }) {
  const texts = useTexts(nextYearTexts);
  const styles = useStyles();
  const open = proposals.filter(mayBeCopied).map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(open.slice(0, most));
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<string>();
  const copying = useChange(overviewOperations.copyToNextYear);
  const ticked = chosen.filter((id) => open.includes(id));
  const send = () => {
    const fault = ticked.length === 0 ? texts.none : ticked.length > most ? texts.most : undefined;
    setMissing(fault);
    if (fault !== undefined) return;
    setAsked(ticked);
    copying.send({ params: { networkId }, body: { year, offerIds: [...ticked] } });
  };
  return (
    <>
      {copying.answer !== undefined && <Notice kind="done">{texts.done(copying.answer.offerIds.length)}</Notice>}
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.id} proposal={proposal} chosen={chosen.includes(proposal.id)}
            onChoose={(wanted) => setChosen(wanted ? [...chosen, proposal.id] : chosen.filter((id) => id !== proposal.id))}
          />
        ))}
      </ul>
      {copying.error !== null && <NotCopied error={copying.error} asked={asked} proposals={proposals} />}
      {missing !== undefined && <Notice kind="refused">{missing}</Notice>}
      {open.length > 0 && (
        <div className={styles.buttons}>
          <Button appearance="primary" size="large" disabledFocusable={copying.sending} onClick={send}>{texts.make(ticked.length)}</Button>
          <Button onClick={() => setChosen(ticked.length === 0 ? open : [])}>{ticked.length === 0 ? texts.all : texts.nothing}</Button>
        </div>
      )}
    </>
  );
}
