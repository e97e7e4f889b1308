/** Whether a build is refreshed by itself while the pane is open, and how often. */
import { Caption1, Field, Switch } from "@fluentui/react-components";
import { useSelfRefresh } from "../data/useSelfRefresh";
import { useLanguage } from "../shell/language";
import { NativeSelect } from "./NativeSelect";

const MINUTES = [5, 10, 15, 30, 60] as const;
const USUAL = 10;

interface Props {
  readonly buildId: string;
  readonly onRefresh: () => void;
}

export function SelfRefreshSwitch({ buildId, onRefresh }: Props) {
  const { text } = useLanguage();
  const { minutes, choose } = useSelfRefresh(buildId, onRefresh);
  const { by, every, hint } = text.selfRefresh;
  return (
    <div>
      <Switch
        label={by}
        checked={minutes !== null}
        onChange={(_event, { checked }) => choose(checked ? USUAL : null)}
      />
      {minutes !== null && (
        <Field label={every}>
          <NativeSelect value={minutes} onChange={(value) => choose(Number(value))}>
            {MINUTES.map((each) => (
              <option key={each} value={each}>
                {text.selfRefresh.minutes(each)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <Caption1>{hint}</Caption1>
    </div>
  );
}
