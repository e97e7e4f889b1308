/** A part of the pane that is loaded when it is first shown: until then that it is on its way, or why it could not be loaded. */
import { Spinner } from "@fluentui/react-components";
import { type ReactNode, useCallback } from "react";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { useLoad } from "../data/useLoad";
import { useLanguage } from "../shell/language";
import { ProblemBar } from "./ProblemBar";

const notLoaded = say(
  "This part of Sales Planner could not be loaded. Check the network connection, then try again.",
  "Sales Planner 的这一部分未能加载。请检查网络连接后重试。",
  "Sales Planner 的這一部分未能載入。請檢查網路連線後再試一次。",
);

interface Props<T> {
  /** The same function as long as the same part is meant; another part is another element, by its key. */
  readonly load: () => Promise<T>;
  readonly children: (part: T) => ReactNode;
}

export function Deferred<T>({ load, children }: Props<T>) {
  const { text } = useLanguage();
  const loadPart = useCallback(
    () =>
      load().catch((error: unknown) => {
        throw new Problem(notLoaded, { cause: error });
      }),
    [load],
  );
  const { value, problem, reload } = useLoad(loadPart);
  if (value !== null) return children(value);
  return problem === null ? (
    <Spinner size="small" label={text.shell.working} />
  ) : (
    <ProblemBar problem={problem} onRetry={reload} />
  );
}
