/**
 * Where the user is in the pane, as one value, and the screen that belongs to it. Screens load the workbook's state
 * themselves.
 */
import { useCallback, useState } from "react";
import type { FunctionDefinition } from "../../functions/define";
import type { KindAction, SheetKind } from "../../kinds/kind";
import type { BuildResult } from "../../workbook/build-request";
import type { SavedBuild } from "../../workbook/settings";
import { FunctionScreen } from "../screens/FunctionScreen";
import { FunctionsScreen } from "../screens/FunctionsScreen";
import { HomeScreen } from "../screens/HomeScreen";
import { PrepareScreen } from "../screens/PrepareScreen";
import { RefreshScreen } from "../screens/RefreshScreen";
import { ResultScreen } from "../screens/ResultScreen";

type BuildPlace =
  | { readonly at: "prepare"; readonly kind: SheetKind; readonly build: SavedBuild | null }
  | { readonly at: "refresh"; readonly kind: SheetKind; readonly buildId: string; readonly action?: KindAction }
  | { readonly at: "result"; readonly kind: SheetKind; readonly result: BuildResult };

type Place =
  | BuildPlace
  | { readonly at: "home" | "functions" }
  | { readonly at: "function"; readonly definition: FunctionDefinition };

interface BuildScreensProps {
  readonly place: BuildPlace;
  readonly go: (to: Place) => void;
}

/** The screens of one build: its form, its refresh, its result. */
function BuildScreens({ place, go }: BuildScreensProps) {
  const { kind } = place;
  const goHome = (): void => go({ at: "home" });
  const showResult = (result: BuildResult): void => go({ at: "result", kind, result });
  switch (place.at) {
    case "prepare":
      return <PrepareScreen kind={kind} build={place.build} onBack={goHome} onDone={showResult} />;
    case "refresh": {
      const { buildId, action } = place;
      return <RefreshScreen kind={kind} buildId={buildId} action={action} onBack={goHome} onDone={showResult} />;
    }
    case "result": {
      const { result } = place;
      const carryOut = (action: KindAction): void => go({ at: "refresh", kind, buildId: result.buildId, action });
      return <ResultScreen kind={kind} result={result} onAction={carryOut} onHome={goHome} />;
    }
  }
}

export function Screens() {
  const [place, setPlace] = useState<Place>({ at: "home" });
  const [moved, setMoved] = useState(false);
  const [query, setQuery] = useState("");
  const go = useCallback((to: Place) => {
    setMoved(true);
    setPlace(to);
  }, []);
  switch (place.at) {
    case "home":
      return (
        <HomeScreen
          takesFocus={moved}
          onKind={(kind, build) => go({ at: "prepare", kind, build })}
          onRefresh={(kind, build, action) => go({ at: "refresh", kind, buildId: build.id, action })}
          onFunctions={() => go({ at: "functions" })}
        />
      );
    case "functions":
      return (
        <FunctionsScreen
          query={query}
          onQuery={setQuery}
          onChoose={(definition) => go({ at: "function", definition })}
          onBack={() => go({ at: "home" })}
        />
      );
    case "function":
      return <FunctionScreen definition={place.definition} onBack={() => go({ at: "functions" })} />;
    default:
      return <BuildScreens place={place} go={go} />;
  }
}
