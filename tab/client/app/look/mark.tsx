import { Badge, makeStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';

const looks = {
  good: { color: 'success', icon: <CheckmarkCircleRegular /> },
  waiting: { color: 'warning', icon: <ClockRegular /> },
  over: { color: 'subtle', icon: <DismissCircleRegular /> },
  about: { color: 'informative', icon: <InfoRegular /> },
} as const;

// Words that do not fit on one line get two, and the mark grows with them.
const useStyles = makeStyles({ mark: { height: 'auto', minHeight: '24px', whiteSpace: 'normal', textAlign: 'start' } });

/** A state in a word or two, with a picture besides its colour. */
export function Mark({ look, children }: { look: keyof typeof looks; children: string }) {
  const { color, icon } = looks[look];
  return <Badge appearance="tint" size="large" shape="rounded" color={color} icon={icon} className={useStyles().mark}>{children}</Badge>;
}
