/** Excel.SettingCollection and Setting: key-value pairs saved inside the workbook for this add-in. */
import { asText } from "../arguments";
import { itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { ensureSettingsFit } from "../payloads";

export class SettingCollection extends HostCollection<Setting> {
  static override readonly wireClass: string = "SettingCollection";

  constructor(private readonly state: HostState) {
    super();
  }

  items(): Setting[] {
    return [...this.state.grid.settings.keys()].map((key) => new Setting(this.state, key));
  }

  find(key: unknown): Setting | null {
    return typeof key === "string" && this.state.grid.settings.has(key) ? new Setting(this.state, key) : null;
  }

  /** Sets the value; a key that is there already gets the new one. */
  Add(key: unknown, value: unknown): Setting {
    const name = asText(key, "SettingCollection.add");
    store(this.state, name, value);
    return new Setting(this.state, name);
  }

  GetCount(): number {
    return this.state.grid.settings.size;
  }

  GetItemOrNullObject(key: unknown): Setting | null {
    return this.find(key);
  }
}

export class Setting extends HostObject {
  static override readonly wireClass: string = "Setting";

  constructor(
    private readonly state: HostState,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    if (!this.state.grid.settings.has(this.key)) throw itemNotFound("Setting.value");
    return this.state.grid.settings.get(this.key);
  }

  set Value(input: unknown) {
    store(this.state, this.key, input);
  }

  Delete(): void {
    this.state.grid.settings.delete(this.key);
  }
}

function store({ difficulties, grid }: HostState, key: string, value: unknown): void {
  if (difficulties.limitsSettings) ensureSettingsFit(grid.settings, key, value);
  grid.settings.set(key, value);
}
