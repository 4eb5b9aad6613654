import { Button, Spinner } from '@fluentui/react-components';

/** Sends a form; while it is on its way it says so and cannot be pressed again. */
export function SendButton({ label, sending, onPress }: { label: string; sending: boolean; onPress?: () => void }) {
  return (
    <Button
      type="submit" appearance="primary" size="large" disabledFocusable={sending} icon={sending ? <Spinner size="tiny" /> : null}
      {...(onPress === undefined ? {} : { onClick: onPress })}
    >
      {label}
    </Button>
  );
}
