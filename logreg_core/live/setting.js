// A button that copies one line of Python. The line stands under it too, for a page may refuse the clipboard.
function render({ model, el }) {
  const leave = page(el);
  const name = model.get("name");
  const button = part("button", { type: "button", title: name, innerHTML: `<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5.5 4.5h7v9h-7z M3.5 11.5v-9h7" /></svg>` });
  button.setAttribute("aria-label", name);
  const word = part("span", {}), code = part("code", {}), said = part("div", { className: "logreg-line", hidden: true }, word, code);
  const heard = part("div", { className: "logreg-line-heard" });
  heard.setAttribute("role", "status");
  el.append(button, said, heard);

  const hide = () => { said.hidden = true; heard.textContent = ""; };
  const show = (words, line) => {
    word.textContent = words;
    code.textContent = line;
    said.hidden = false;
    heard.textContent = `${words} ${line}`;
  };
  const receive = async ({ line }) => {
    try {
      await navigator.clipboard.writeText(line);
      show("Copied:", line);
    } catch {
      show("Press Ctrl + C to copy:", line);
      getSelection().selectAllChildren(code);
    }
  };
  button.onclick = () => model.send({ ask: "line" });
  const elsewhere = ({ type, key, target }) => {
    if (said.hidden || el.contains(target) && key !== "Escape") return;
    if (type === "pointerdown" || key === "Escape" || key === "Tab") hide();
  };
  model.on("msg:custom", receive);
  document.addEventListener("pointerdown", elsewhere, true);
  document.addEventListener("keydown", elsewhere, true);
  return () => {
    model.off("msg:custom", receive);
    document.removeEventListener("pointerdown", elsewhere, true);
    document.removeEventListener("keydown", elsewhere, true);
    leave();
  };
}
export default { render };
