// The hits of a search change while somebody types; the page of the same address has the same hits.
const box = document.querySelector("form[role=search] input");
const list = document.querySelector("#found");
let latest = 0;
const search = async () => {
  const turn = ++latest;
  const address = `/search?q=${encodeURIComponent(box.value)}`;
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const found = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("#found");
  if (turn !== latest || found === null) return;
  history.replaceState(null, "", address);
  list.replaceChildren(...found.childNodes);
};
if (box && list) {
  box.addEventListener("input", search);
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

// Images open large, and arrow keys go from one to the next. Without scripts every page works as it is.
const images = [...document.querySelectorAll(".body figure img")];
if (images.length > 0) {
  const dialog = document.createElement("dialog");
  const large = document.createElement("img");
  dialog.className = "large";
  dialog.setAttribute("aria-label", "Image");
  dialog.append(large);
  document.body.append(dialog);
  let shown = 0;
  const show = (index) => {
    shown = (index + images.length) % images.length;
    large.src = images[shown].src;
    large.alt = images[shown].alt;
  };
  images.forEach((image, index) => {
    if (image.closest("a")) return;
    const button = document.createElement("button");
    button.className = "open";
    button.type = "button";
    image.replaceWith(button);
    button.append(image);
    button.addEventListener("click", () => { show(index); dialog.showModal(); });
  });
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(shown + 1);
    else if (event.key === "ArrowLeft") show(shown - 1);
  });
}
