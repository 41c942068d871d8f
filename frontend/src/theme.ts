/** Light, dark, or as the reader's system has it. */

export type ThemeName = "light" | "dark" | "auto";

export class Theme {
  private readonly root: HTMLElement;
  private readonly onChange: () => void;
  private readonly darkness = matchMedia("(prefers-color-scheme: dark)");
  private name: ThemeName = "auto";

  constructor(root: HTMLElement, name: ThemeName, onChange: () => void) {
    this.root = root;
    this.onChange = onChange;
    this.name = name;
    this.apply();
    this.darkness.addEventListener("change", this.follow);
  }

  set(name: ThemeName): void {
    this.name = name;
    const { shade } = this.root.dataset;
    this.apply();
    // To draw everything anew takes a while: only where other colours are to be seen.
    if (this.root.dataset.shade !== shade) this.onChange();
  }

  destroy(): void {
    this.darkness.removeEventListener("change", this.follow);
  }

  private apply(): void {
    const dark = this.name === "auto" ? this.darkness.matches : this.name === "dark";
    this.root.dataset.theme = this.name;
    this.root.dataset.shade = dark ? "dark" : "light";
  }

  private readonly follow = (): void => {
    if (this.name === "auto") this.set("auto");
  };
}
