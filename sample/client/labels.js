const mostLetters = 36;
const mostLabels = 60;
const size = 13;
const gap = 4;
// A label that is looked for at each of so many nodes would make a frame long.
const mostCandidates = 400;

export const labelSize = size;

/** A title as a label has it. */
export const labelOf = (title, isWhole) => {
  const letters = [...title];
  return isWhole || letters.length <= mostLetters ? title : `${letters.slice(0, mostLetters).join("")}…`;
};

const areOver = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where the label of a node may be, the best place first. */
const placesOf = ({ x, y, radius }, width) => {
  const box = (position, left, middle) => ({ position, left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 });
  return [
    box("right", x + radius + gap, y),
    box("left", x - radius - gap - width, y),
    box("below", x - width / 2, y + radius + gap + size / 2),
    box("above", x - width / 2, y - radius - gap - size / 2),
  ];
};

/** Which nodes have their label, and where: the most cited first, where it lies on no other label and on no node. */
export class Labels {
  #positions = new Map();
  #widths = new Map();
  #context = document.createElement("canvas").getContext("2d");

  has = (node) => this.#positions.has(node);
  positionOf = (node) => this.#positions.get(node) ?? "right";

  update(drawing, choice, font) {
    this.#context.font = `${size}px ${font}`;
    const { width, height } = drawing.getDimensions();
    const circles = drawing.getGraph().mapNodes((id, node) => ({ id, node })).filter(({ node }) => choice.has(node)).map(({ id, node }) => {
      const { x, y } = drawing.framedGraphToViewport(drawing.getNodeDisplayData(id));
      return { node, x, y, radius: drawing.scaleSize(node.size) };
    }).filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
    const boxes = circles.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
    this.#positions.clear();
    const weight = ({ node }) => node.distance === 0 ? 1 : node.rank ?? 0;
    circles.sort((one, other) => weight(other) - weight(one));
    for (const circle of circles.slice(0, mostCandidates)) {
      const place = placesOf(circle, this.#widthOf(circle.node)).find((box) => box.left >= 0 && box.right <= width
        && box.top >= 0 && box.bottom <= height && !boxes.some((other) => areOver(box, other)));
      if (place === undefined) continue;
      boxes.push(place);
      this.#positions.set(circle.node, place.position);
      if (this.#positions.size === mostLabels) return;
    }
  }

  #widthOf(node) {
    if (!this.#widths.has(node)) this.#widths.set(node, this.#context.measureText(labelOf(node.title, false)).width);
    return this.#widths.get(node);
  }
}
