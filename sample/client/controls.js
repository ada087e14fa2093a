const button = (text, label, pressed) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", pressed);
  return made;
};

const labelled = (text, input, changed) => {
  const label = document.createElement("label");
  label.append(input, ` ${text}`);
  input.addEventListener("change", () => changed(input));
  return label;
};

const input = (properties) => Object.assign(document.createElement("input"), properties);

const group = (name, ...children) => {
  const made = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = name;
  made.append(legend, ...children);
  return made;
};

/** What a reader changes in the graph: the depth, what is outside of the corpus, and from where it is seen. */
export const addControls = (figure, canvas, graph, drawing, choice, duration, changed) => {
  const camera = drawing.getCamera();
  const options = { duration };
  const nearer = () => camera.zoomIn(options);
  const farther = () => camera.zoomOut(options);
  const all = () => camera.reset(options);
  const move = (x, y) => {
    const { x: left, y: top, ratio } = camera.getState();
    camera.setState({ x: left + x * ratio, y: top + y * ratio });
  };
  const keys = {
    "+": nearer, "=": nearer, "-": farther, "0": all,
    ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0), ArrowUp: () => move(0, 0.1), ArrowDown: () => move(0, -0.1),
  };
  canvas.addEventListener("keydown", (event) => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  const controls = document.createElement("div");
  controls.className = "controls";
  const nodes = graph.mapNodes((_, node) => node);
  if (nodes.some((node) => node.distance > 1)) {
    const name = `depth-${figure.dataset.graph}`;
    controls.append(group("Depth", ...[1, 2, 3].map((depth) =>
      labelled(`${depth}`, input({ type: "radio", name, value: depth, checked: depth === choice.depth }), () => {
        choice.depth = depth;
        changed();
        all();
      }))));
  }

  const kinds = [["unresolved", "cited but not here"], ["host", "websites"]].filter(([kind]) => nodes.some((node) => node.kind === kind));
  if (kinds.length > 0) {
    controls.append(group("Also", ...kinds.map(([kind, text]) => labelled(text, input({ type: "checkbox" }), ({ checked }) => {
      choice.kinds[checked ? "add" : "delete"](kind);
      changed();
    }))));
  }

  controls.append(group("View", button("+", "Nearer", nearer), button("−", "Farther", farther), button("All", "Show all", all)));
  figure.prepend(controls);
};
