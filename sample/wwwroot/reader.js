// What pages have with scripts and do without: search while somebody types, images that open large, a graph that moves.
const form = document.querySelector("form[role=search]");
const box = form?.querySelector("input");
const found = document.querySelector("#found");

const scriptOf = (element) => import(new URL(element.dataset.script, document.baseURI));

/** The program answers with the page of the same address, which has the same hits. */
const askProgram = async (address) => {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelector("#found")?.childNodes ?? []];
};

/** A copy without a program searches in the browser. */
let texts;
const askTexts = async () => {
  const { TextSearch, show } = await scriptOf(form);
  texts ??= TextSearch.load(form.dataset.index).catch((error) => {
    texts = undefined;
    throw error;
  });
  return box.value.trim() === "" ? [] : show((await texts).find(box.value));
};

let latest = 0;
const search = async () => {
  const turn = ++latest;
  const address = new URL(form.action);
  address.search = new URLSearchParams({ q: box.value });
  const hits = await (form.dataset.index ? askTexts() : askProgram(address));
  if (turn !== latest) return;
  history.replaceState(null, "", address);
  const focused = found.contains(document.activeElement) ? document.activeElement.href : undefined;
  found.replaceChildren(...hits);
  if (focused !== undefined) ([...found.querySelectorAll("a.title")].find((link) => link.href === focused) ?? box).focus();
};

if (box && found) {
  // Of several keys in quick succession the last one is asked for.
  let typed;
  box.addEventListener("input", () => {
    clearTimeout(typed);
    typed = setTimeout(search, 60);
  });
  // From one hit to the next, and back to the box.
  document.addEventListener("keydown", (event) => {
    // In an input method arrows choose among candidates.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [box, ...found.querySelectorAll("a.title")];
    const place = stops.indexOf(document.activeElement);
    if (step === undefined || place < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
  });
  if (form.dataset.index) {
    box.value = new URLSearchParams(location.search).get("q") ?? "";
    search();
  }
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
} else if (box) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea")) {
      event.preventDefault();
      box.focus();
    }
  });
}

// Images open large, and arrow keys go from one to the next.
const images = [...document.querySelectorAll(".body figure img")].filter((image) => !image.closest("a"));
if (images.length > 0) {
  const dialog = document.createElement("dialog");
  dialog.className = "large";
  dialog.setAttribute("aria-label", "Image");
  const large = document.createElement("img");
  const caption = document.createElement("p");
  dialog.append(large, caption);
  document.body.append(dialog);
  let shown = 0;
  const show = (index) => {
    shown = (index + images.length) % images.length;
    const image = images[shown];
    large.src = image.src;
    large.alt = image.alt;
    large.lang = caption.lang = image.closest("[lang]").lang;
    caption.textContent = `${shown + 1} of ${images.length}. ${image.closest("figure").querySelector("figcaption")?.textContent ?? ""}`;
  };
  images.forEach((image, index) => {
    const button = document.createElement("button");
    button.className = "open";
    button.type = "button";
    button.setAttribute("aria-label", `Open image ${index + 1}`);
    image.replaceWith(button);
    button.append(image);
    button.addEventListener("click", () => {
      show(index);
      dialog.showModal();
    });
  });
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) show(shown + step);
  });
}

// The graph is drawn when it comes into sight: its script is larger than most pages.
const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    scriptOf(target).then(({ draw }) => draw(target));
  }
}, { rootMargin: "200px" });
for (const figure of document.querySelectorAll("[data-graph]")) sight.observe(figure);
