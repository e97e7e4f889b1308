/** Where the user is in the pane, as one value, and the screen that belongs to it. Screens load the workbook's state themselves. */
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

type Place =
  | { readonly at: "home" }
  | { readonly at: "prepare"; readonly kind: SheetKind; readonly build: SavedBuild | null }
  | { readonly at: "refresh"; readonly kind: SheetKind; readonly buildId: string; readonly action?: KindAction }
  | { readonly at: "result"; readonly kind: SheetKind; readonly result: BuildResult }
  | { readonly at: "functions" }
  | { readonly at: "function"; readonly definition: FunctionDefinition };

export function Screens() {
  const [place, setPlace] = useState<Place>({ at: "home" });
  const [moved, setMoved] = useState(false);
  const [query, setQuery] = useState("");
  const go = useCallback((to: Place) => {
    setMoved(true);
    setPlace(to);
  }, []);
  const goHome = useCallback(() => go({ at: "home" }), [go]);
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
    case "prepare":
      return (
        <PrepareScreen
          kind={place.kind}
          build={place.build}
          onBack={goHome}
          onDone={(result) => go({ at: "result", kind: place.kind, result })}
        />
      );
    case "refresh":
      return (
        <RefreshScreen
          kind={place.kind}
          buildId={place.buildId}
          action={place.action}
          onBack={goHome}
          onDone={(result) => go({ at: "result", kind: place.kind, result })}
        />
      );
    case "result":
      return (
        <ResultScreen
          kind={place.kind}
          result={place.result}
          onAction={(action) => go({ at: "refresh", kind: place.kind, buildId: place.result.buildId, action })}
          onHome={goHome}
        />
      );
    case "functions":
      return (
        <FunctionsScreen
          query={query}
          onQuery={setQuery}
          onChoose={(definition) => go({ at: "function", definition })}
          onBack={goHome}
        />
      );
    case "function":
      return <FunctionScreen definition={place.definition} onBack={() => go({ at: "functions" })} />;
  }
}
