// One quiz: a question, its options as radio buttons, and what the chosen one says. The page knows every answer:
// nobody waits for the kernel, which is only told what was chosen.
function render({ model, el }) {
  const leave = page(el);
  const name = `logreg-quiz-${Math.random()}`; // of this view: the same question may be asked in two places
  const options = model.get("options").map((option, value) => part("label", {},
    part("input", { type: "radio", name, value }), part("span", { innerHTML: option })));
  const said = part("div", {});
  said.setAttribute("role", "status");
  // Every answer lies in the same place, unseen, so that the place is large enough for each and nothing moves.
  const unseen = model.get("answers").map((answer) => {
    const node = part("div", { innerHTML: answer });
    node.setAttribute("aria-hidden", "true");
    return node;
  });
  const question = part("fieldset", {}, part("legend", { innerHTML: model.get("asks") }), ...options);
  el.classList.add("jupyter-widgets", "logreg-quiz");
  el.append(question, part("div", { className: "logreg-answers" }, ...unseen, said));

  const show = (choice) => {
    options.forEach((option, place) => { option.firstChild.checked = place === choice; });
    said.innerHTML = model.get("answers")[choice === null ? 0 : choice + 1];
  };
  const follow = () => show(model.get("choice"));
  question.onchange = ({ target }) => {
    show(Number(target.value));
    model.set("choice", Number(target.value));
    try { model.save_changes(); } catch { /* the kernel has gone; the reader need not care */ }
  };
  model.on("change:choice", follow);
  follow();
  return () => { model.off("change:choice", follow); leave(); };
}
export default { render };
