// The last color is that of all smaller components, and of articles without references.
const colorCount = 8;

/** The colors and the font that the style sheet gives to the graph: what sigma draws are pixels, which no style sheet reaches. */
export class Style {
  #figure;

  constructor(figure) {
    this.#figure = figure;
    this.#read();
  }

  /** Calls a function when the colors have changed. */
  onChange(changed) {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#read();
      changed();
    });
  }

  colorOf = (node) =>
    node.kind !== "article" ? this.outside : this.components[Math.min(node.component ?? colorCount, colorCount - 1)];

  #read() {
    // What light-dark() gives is known only where a property uses it.
    const probe = document.createElement("i");
    this.#figure.append(probe);
    const color = (name) => {
      probe.className = name;
      return getComputedStyle(probe).color;
    };
    this.components = Array.from({ length: colorCount }, (_, index) => color(`link-graph-component-${index}`));
    this.outside = color("outside");
    this.line = color("link-graph-references");
    this.ink = color("");
    this.font = getComputedStyle(this.#figure.querySelector("figcaption")).fontFamily;
    probe.remove();
  }
}
