/** Keeps a fault of one screen from leaving an empty pane: shows its message and leads back to the start. */
import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalL },
  details: { display: "block", overflowWrap: "anywhere" },
});

function Unexpected({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{text.shell.problem}</MessageBarTitle>
        <br />
        {text.shell.unexpected}
        <Caption1 className={styles.details}>{text.shell.details(error.message)}</Caption1>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>{text.result.home}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <Unexpected error={error} onRetry={() => this.setState({ error: null })} />
    );
  }
}
