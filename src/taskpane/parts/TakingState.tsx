/** That orders outside the workbook are looked into, or why they cannot be taken. */
import { Spinner } from "@fluentui/react-components";
import type { Taking } from "../data/useAskedSource";
import { ProblemBar } from "./ProblemBar";

interface Props extends Pick<Taking<never>, "looking" | "problem"> {
  readonly label: string;
}

export function TakingState({ looking, problem, label }: Props) {
  return (
    <>
      <div role="status">{looking && <Spinner size="extra-tiny" labelPosition="after" label={label} />}</div>
      {problem !== null && <ProblemBar problem={problem} />}
    </>
  );
}
