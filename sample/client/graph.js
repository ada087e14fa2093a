// Draws the graph of a page. The program computed where each article is when it was compiled; sigma draws it.
import Graph from "graphology";
import Sigma from "sigma";
import { extremityArrow } from "sigma/rendering";
import { addControls } from "./controls.js";
import { Labels, labelOf, labelSize } from "./labels.js";
import { Style } from "./style.js";

const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Which nodes are drawn: articles within the depth, and what is outside the corpus where the reader asks for it. */
class Choice {
  depth = 1;
  kinds = new Set(["article"]);

  has = (node) => this.kinds.has(node.kind) && (node.distance === undefined || node.distance <= this.depth);
}

/** The node under the pointer, and those that it is linked with. */
class Hover {
  node = undefined;
  #near = new Set();

  set(graph, id) {
    this.node = id === undefined ? undefined : graph.getNodeAttributes(id);
    this.#near = new Set(id === undefined ? [] : [this.node, ...graph.mapNeighbors(id, (_, near) => near)]);
  }

  isFar = (node) => this.node !== undefined && !this.#near.has(node);
}

const read = async (figure) => {
  const response = await fetch(figure.dataset.graph);
  if (!response.ok) throw new Error(`${figure.dataset.graph}: ${response.status}`);
  const { nodes, edges } = await response.json();
  const graph = new Graph({ type: "directed", multi: false });
  const highest = nodes.reduce((most, node) => Math.max(most, node.rank ?? 0), Number.MIN_VALUE);
  nodes.forEach((node, index) => graph.addNode(index, {
    ...node,
    // In the data y points down, as in a picture.
    y: 1 - node.y,
    size: node.kind === "article" ? 4 + 9 * Math.sqrt(node.rank / highest) : 3,
  }));
  for (const { source, target } of edges) graph.addEdge(source, target);
  return graph;
};

const duration = isStill ? 0 : 200;

const drawingOf = (graph, canvas, choice, hover, labels, style) => new Sigma(graph, canvas, {
  settings: {
    itemSizesReference: "screen",
    autoRescale: true,
    stagePadding: 60,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    gestureTarget: "shared",
    enableCameraRotation: false,
    zoomDuration: duration,
    doubleClickZoomingDuration: duration,
    inertiaDuration: duration,
  },
  primitives: { edges: { extremities: [extremityArrow({ lengthRatio: 7, widthRatio: 5 })] } },
  styles: {
    nodes: {
      x: { attribute: "x" },
      y: { attribute: "y" },
      size: { attribute: "size" },
      color: (node) => style.colorOf(node),
      opacity: (node) => hover.isFar(node) ? 0.2 : 1,
      visibility: (node) => choice.has(node) ? "visible" : "hidden",
      zIndex: (node) => node === hover.node ? 1 : 0,
      label: (node) => labelOf(node.title, node === hover.node),
      labelColor: () => style.ink,
      labelFont: () => style.font,
      labelSize,
      labelPosition: (node) => labels.positionOf(node),
      labelVisibility: (node) => node === hover.node || (labels.has(node) && !hover.isFar(node)) ? "visible" : "hidden",
      cursor: "pointer",
    },
    edges: {
      size: 1,
      color: () => style.line,
      opacity: () => hover.node === undefined ? 1 : 0.25,
      head: "arrow",
    },
  },
});

/** All that is drawn fills the picture, however far away is what is not drawn. */
const fit = (drawing, choice) => {
  const shown = drawing.getGraph().mapNodes((_, node) => node).filter(choice.has);
  const extent = (axis) => {
    const values = shown.map((node) => node[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const margin = most - least < 1e-3 ? 0.05 : 0;
    return [least - margin, most + margin];
  };
  drawing.setCustomBBox({ x: extent("x"), y: extent("y") });
};

/** Draws the graph of a figure in place of its picture, which readers without scripts keep. */
export const draw = async (figure) => {
  const graph = await read(figure);
  const choice = new Choice();
  const hover = new Hover();
  const labels = new Labels();
  const style = new Style(figure);
  const canvas = document.createElement("div");
  canvas.className = "canvas";
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Link graph. Arrow keys move it, plus and minus zoom, 0 shows all of it.");
  const place = figure.querySelector(".picture");
  const picture = [...place.childNodes];
  place.replaceChildren(canvas);
  let drawing;
  try {
    drawing = drawingOf(graph, canvas, choice, hover, labels, style);
  } catch {
    // Without WebGL the picture stays.
    place.replaceChildren(...picture);
    return;
  }

  const refresh = () => drawing.refresh({ skipIndexation: true });
  const point = (id) => {
    hover.set(graph, id);
    refresh();
  };
  drawing.on("enterNode", ({ node }) => point(node));
  drawing.on("leaveNode", () => point(undefined));
  drawing.on("clickNode", ({ node }) => {
    const { url, kind } = graph.getNodeAttributes(node);
    // A path is relative to the website, wherever that is.
    if (url) location.assign(kind === "article" ? new URL(url, new URL(".", import.meta.url)) : url);
  });
  style.onChange(refresh);

  const label = () => {
    labels.update(drawing, choice, style.font);
    refresh();
  };
  const choose = () => {
    fit(drawing, choice);
    drawing.refresh();
    label();
  };
  choose();
  // While the picture moves it keeps its labels.
  let rest;
  const moved = () => {
    clearTimeout(rest);
    rest = setTimeout(label, 100);
  };
  drawing.getCamera().on("updated", moved);
  drawing.on("resize", moved);
  addControls(figure, canvas, graph, drawing, choice, duration, choose);
  // For tests.
  figure.drawing = drawing;
};
