// What every widget of ours does for the page it stands on; put in front of each widget's own script.
// A notebook takes arrow keys to go from cell to cell, wherever the focus is: leave them to a control that has it.
function page(el) {
  const keys = ({ target, key, ctrlKey, metaKey, altKey }) => {
    if (!target.matches?.(".jupyter-widgets :is([role=slider], select, input)")) return;
    const ours = /^(Arrow|Page|Home|End)/.test(key) && !ctrlKey && !metaKey && !altKey;
    target.toggleAttribute("data-lm-suppress-shortcuts", ours);
  };
  window.addEventListener("keydown", keys, true); // before the notebook sees them
  return () => window.removeEventListener("keydown", keys, true);
}
