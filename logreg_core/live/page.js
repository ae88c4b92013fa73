// What every widget of ours does for the page it is on, explorers and quizzes alike; returns how to undo it.
function page(el) {
  const { defaultView: view } = el.ownerDocument;
  // A notebook takes arrow keys to go from cell to cell, wherever the focus is: leave them to a control that has it.
  const keys = ({ target, key, ctrlKey, metaKey, altKey }) => {
    if (!target.matches?.("[role=slider], select, input")) return;
    if (!target.closest(".jupyter-widgets") && !el.contains(target)) return;
    const ours = /^(Arrow|Page|Home|End)/.test(key) && !ctrlKey && !metaKey && !altKey;
    target.toggleAttribute("data-lm-suppress-shortcuts", ours);
    if (key === "Escape") target.closest(".jp-Notebook .jp-Cell")?.focus(); // now they go from cell to cell again
  };
  view.addEventListener("keydown", keys, true); // before the notebook sees them
  return () => view.removeEventListener("keydown", keys, true);
}
// A part of a page, with its properties and what it holds.
function part(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}
