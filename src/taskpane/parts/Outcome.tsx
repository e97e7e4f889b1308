/** What came of a piece of work. */
import { Spinner, Text } from "@fluentui/react-components";
import type { Work } from "../data/useWork";
import { useLanguage } from "../shell/language";
import { ProblemBar } from "./ProblemBar";

export function Outcome({ work }: { readonly work: Work }) {
  const { text } = useLanguage();
  return (
    <>
      <div role="status">
        {work.state === "working" && <Spinner size="extra-tiny" label={text.shell.working} />}
        {work.state === "done" && <Text>{work.sentence}</Text>}
      </div>
      {work.state === "failed" && <ProblemBar problem={work.problem} />}
    </>
  );
}
