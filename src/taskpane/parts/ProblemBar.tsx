/** An error as a sentence, with what the user can do next. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Problem } from "../../text/problem";
import { useLanguage } from "../shell/language";

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

export function ProblemBar({ problem, onRetry }: Props) {
  const { locale, text } = useLanguage();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{text.shell.problem}</MessageBarTitle>
        <br />
        {problem.in(locale)}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button onClick={onRetry}>{text.shell.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
