/**
 * Where the user is in the pane, as one value, and the screen that belongs to it. Screens load the workbook's state
 * themselves; all but the first are loaded when the user goes there.
 */
import { useCallback, useEffect, useState } from "react";
import type { FunctionDefinition } from "../../functions/define";
import type { KindAction } from "../../kinds/kind";
import type { ListedKind } from "../../kinds/list";
import type { BuildResult } from "../../workbook/build-request";
import type { SavedBuild } from "../../workbook/settings";
import { hold } from "../files/held";
import { Deferred } from "../parts/Deferred";
import { HomeScreen } from "../screens/HomeScreen";

type BuildPlace =
  | { readonly at: "prepare"; readonly kind: ListedKind; readonly build: SavedBuild | null }
  | { readonly at: "refresh"; readonly kind: ListedKind; readonly buildId: string; readonly action?: KindAction }
  | { readonly at: "result"; readonly kind: ListedKind; readonly result: BuildResult };

type Place =
  | BuildPlace
  | { readonly at: "home" | "functions" }
  | { readonly at: "function"; readonly definition: FunctionDefinition };

interface BuildScreensProps {
  readonly place: BuildPlace;
  readonly go: (to: Place) => void;
}

const loadPrepare = () => import(/* webpackChunkName: "prepare" */ "../screens/PrepareScreen");
const loadRefresh = () => import(/* webpackChunkName: "refresh" */ "../screens/RefreshScreen");
const loadResult = () => import(/* webpackChunkName: "result" */ "../screens/ResultScreen");
const loadFunctions = () => import(/* webpackChunkName: "function-screens" */ "../screens/FunctionsScreen");
const loadFunction = () => import(/* webpackChunkName: "function-screens" */ "../screens/FunctionScreen");

/** The form of a kind, once both are there. */
function Prepare({ kind, build, onBack, onDone }: PrepareProps) {
  const load = useCallback(() => Promise.all([loadPrepare(), kind.load()]), [kind]);
  return (
    <Deferred load={load}>
      {([{ PrepareScreen }, loaded]) => <PrepareScreen kind={loaded} build={build} onBack={onBack} onDone={onDone} />}
    </Deferred>
  );
}

interface PrepareProps {
  readonly kind: ListedKind;
  readonly build: SavedBuild | null;
  readonly onBack: () => void;
  readonly onDone: (result: BuildResult) => void;
}

/** The screens of one build: its form, its refresh, its result. */
function BuildScreens({ place, go }: BuildScreensProps) {
  const { kind } = place;
  const goHome = (): void => go({ at: "home" });
  const showResult = useCallback((result: BuildResult): void => go({ at: "result", kind, result }), [go, kind]);
  switch (place.at) {
    case "prepare":
      return <Prepare kind={kind} build={place.build} onBack={goHome} onDone={showResult} />;
    case "refresh": {
      const { buildId, action } = place;
      return (
        <Deferred key="refresh" load={loadRefresh}>
          {({ RefreshScreen }) => (
            <RefreshScreen
              {...{ kind, buildId, action }}
              onChange={(build) => go({ at: "prepare", kind, build })}
              onBack={goHome}
              onDone={showResult}
            />
          )}
        </Deferred>
      );
    }
    case "result": {
      const { result } = place;
      const refresh = (action?: KindAction): void => go({ at: "refresh", kind, buildId: result.buildId, action });
      return (
        <Deferred key="result" load={loadResult}>
          {({ ResultScreen }) => <ResultScreen kind={kind} result={result} onRefresh={refresh} onHome={goHome} />}
        </Deferred>
      );
    }
  }
}

interface FunctionScreensProps {
  /** The function that is shown; null for the list. */
  readonly shown: FunctionDefinition | null;
  readonly go: (to: Place) => void;
}

/** The list of functions, and one of them. It keeps what was searched for. */
function FunctionScreens({ shown, go }: FunctionScreensProps) {
  const [query, setQuery] = useState("");
  if (shown !== null)
    return (
      <Deferred key="function" load={loadFunction}>
        {({ FunctionScreen }) => <FunctionScreen definition={shown} onBack={() => go({ at: "functions" })} />}
      </Deferred>
    );
  return (
    <Deferred key="functions" load={loadFunctions}>
      {({ FunctionsScreen }) => (
        <FunctionsScreen
          query={query}
          onQuery={setQuery}
          onChoose={(definition) => go({ at: "function", definition })}
          onBack={() => go({ at: "home" })}
        />
      )}
    </Deferred>
  );
}

/** Files that a build was made from are held until its screens are left. */
function useRelease(place: Place): void {
  const isHome = place.at === "home";
  useEffect(() => {
    if (isHome) hold(null);
  }, [isHome]);
}

export function Screens() {
  const [place, setPlace] = useState<Place>({ at: "home" });
  useRelease(place);
  const [moved, setMoved] = useState(false);
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
    case "function":
      return <FunctionScreens shown={place.at === "function" ? place.definition : null} go={go} />;
    default:
      return <BuildScreens place={place} go={go} />;
  }
}
