/** Looks for tables again, for what was opened or pasted meanwhile. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useLanguage } from "../shell/language";

interface Props {
  readonly disabled: boolean;
  readonly onClick: () => void;
}

export function LookAgain({ disabled, onClick }: Props) {
  const { text } = useLanguage();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowClockwiseRegular />}
      onClick={onClick}
      disabledFocusable={disabled}
    >
      {text.home.lookAgain}
    </Button>
  );
}
