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
