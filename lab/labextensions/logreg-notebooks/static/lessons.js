// What JupyterLab and Jupyter Notebook do for the lessons beside showing them. Loaded as it stands, without a build:
// a container of webpack's module federation is an `init` and a `get`, and the program hands each plugin all it needs.
(() => {
  const VIEW = "application/vnd.jupyter.widget-view+json", PICTURE = "image/png", WORDS = "text/plain";
  const LOOK = `
    .logreg-stored .logreg-caption { margin: 4px 0 0; line-height: 1.5; }
    .logreg-stored .logreg-wake { margin: 4px 0; color: var(--jp-content-font-color2); line-height: 1.5; }
    .logreg-stored :is(.logreg-caption, .logreg-wake) { font-size: var(--jp-content-font-size1, 14px);
      font-family: var(--jp-content-font-family, sans-serif); }
    .logreg-loading .logreg-wake { opacity: 0; animation: logreg-no-kernel 0s 5s forwards; }
    @keyframes logreg-no-kernel { to { opacity: 1; } }
    .logreg-heard { position: fixed; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    [data-jp-theme-light="false"] .logreg-stored img { filter: invert(0.9) hue-rotate(180deg); }`;
  const make = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });
  // A sentence, as under every explorer, not what Python makes of an object: <Figure size …>, IntSlider(value=3).
  const sentence = (data) => {
    const words = [data[WORDS] ?? ""].flat().join("").trim();
    return /^<|^[\w.]+\(/.test(words) || !words.includes(" ") ? "" : words;
  };
  const hint = (to) => make("p", "logreg-wake", `Press Shift + Enter in the cell above to ${to}.`);

  // A stored picture gets its sentence, for the eye and for a screen reader, and says how it is brought to life.
  const speaking = (renderer) => {
    const render = renderer.renderModel;
    renderer.renderModel = async function (model) {
      await render.call(this, model);
      const words = sentence(model.data);
      this.node.querySelectorAll("p").forEach((earlier) => earlier.remove());
      this.node.classList.toggle("logreg-stored", Boolean(words));
      if (!words) return;
      this.node.querySelector("img").alt = words;
      this.node.append(make("p", "logreg-caption", words), hint("move this"));
    };
    return renderer;
  };

  // Where a view has no widget (it is another day, the kernel was restarted, another window ran the cell), what was
  // stored beside it; while the widget is awaited too.
  const standIn = async (create, model) => {
    const stored = make("div", "logreg-stored"), words = sentence(model.data);
    const kind = PICTURE in model.data ? PICTURE : words && WORDS;
    if (kind) {
      const renderer = create(kind);
      await renderer.renderModel(model);
      stored.append(renderer.node);
    }
    if (kind !== PICTURE) stored.append(hint(kind ? "answer" : "bring this back"));
    return stored;
  };
  const patient = (renderer, create) => {
    const { renderModel, node } = renderer;
    let stored = null;
    const show = () => {
      const widget = [...node.children].some((child) => child !== stored);
      if (widget) stored.remove();
      else if (!renderer.isDisposed && !node.contains(stored)) {
        stored.classList.toggle("logreg-loading", node.textContent.startsWith("Loading"));
        renderer.removeClass("jupyter-widgets"); // without its sign of a broken chain
        node.replaceChildren(stored);
      }
    };
    const changes = new MutationObserver(show);
    renderer.renderModel = async function (model) {
      stored = await standIn(create, model);
      changes.observe(node, { childList: true });
      return renderModel.call(this, model);
    };
    renderer.hide = () => setTimeout(show, 300); // the widget was closed; a new run has an output of its own by then
    return renderer;
  };
  const pictures = {
    id: "logreg-notebooks:pictures", description: "Stored pictures with their sentences, where nothing moves them.",
    autoStart: true,
    activate: (app) => {
      document.head.append(make("style", "", LOOK));
      const createNew = ({ content: { rendermime } }) => {
        const plain = rendermime.createRenderer.bind(rendermime);
        const create = (kind) => kind === PICTURE ? speaking(plain(kind)) : plain(kind);
        rendermime.createRenderer = (kind) => kind === VIEW ? patient(plain(kind), create) : create(kind);
      };
      app.docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  // What a check or the progress says is heard too, once the reader has run its cell; what was only stored is not. After
  // Run All there is one list of what became of each.
  const ASKS = /\bexercises\.(check|progress)\(/, REST = 300, HEARD = 5000; // ms
  const whole = (words) => words.replace(/^\S (?=\d\d\.\d)|`/g, "").replace(/\s+/g, " "); // without its mark
  const brief = (words) => words.match(/^\d\d\.\d+ [^.]+\./)?.[0] ?? words; // "02.1 Not yet."
  const answers = {
    id: "logreg-notebooks:answers", description: "What a check says is announced to screen readers.",
    autoStart: true,
    activate: (app) => {
      const heard = make("div", "logreg-heard");
      heard.setAttribute("role", "status"); // there before its words are, or they are not announced
      document.body.append(heard);
      const createNew = ({ content: notebook, context }) => {
        let asked = false, said = [], timer = 0;
        const later = (then, pause) => { clearTimeout(timer); timer = setTimeout(then, pause); };
        const tell = () => {
          if (notebook.isDisposed) return;
          if ([...notebook.model.cells].some((cell) => cell.executionState === "running")) return later(tell, REST);
          heard.textContent = (said.length > 1 ? said.map(brief) : said).join(" ");
          said = [];
          later(() => { heard.textContent = ""; }, HEARD); // or who reads on meets it twice
        };
        context.sessionContext.iopubMessage.connect((_, { header: { msg_type: kind }, content: { code, data } }) => {
          if (kind === "execute_input") asked = ASKS.test(code);
          if (kind !== "execute_result" || !asked) return;
          said.push(whole(data[WORDS]));
          later(tell, REST);
        });
      };
      app.docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  // The first view: the contents of the lesson instead of a list of files; and what was only opened needs no saving,
  // though the kernel writes its name and version into it.
  const opening = {
    id: "logreg-notebooks:opening", description: "The first view: the table of contents, and nothing to be saved.",
    autoStart: true,
    activate: (app) => {
      let first = true;
      const contents = async ({ ready }) => {
        if (!first) return;
        first = false;
        const [layout] = await Promise.all([app.shell.restored, ready]);
        if (layout?.fresh) app.commands.execute("toc:show-panel"); // an arrangement of the reader's own stays
      };
      const createNew = ({ context }) => {
        const { model } = context;
        model.metadataChanged.connect((_, { key }) => {
          const untouched = !model.dirty && ["kernelspec", "language_info"].includes(key);
          if (untouched) queueMicrotask(() => { model.dirty = false; });
        });
        contents(context);
      };
      app.docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  // The kernel of the lesson that the address names starts while the page is still being built, and reads its libraries
  // (ipython/startup). The notebook finds it when it opens, as it would in a second window.
  const early = {
    id: "logreg-notebooks:early", description: "A kernel that is ready when the lesson is.",
    autoStart: true,
    activate: ({ docRegistry, serviceManager: { serverSettings: { baseUrl, token } } }) => {
      const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
      const path = config.treePath ?? "";
      if (!path.endsWith(".ipynb") || config.notebookStartsKernel === false) return;
      const start = async () => {
        const file = `${baseUrl}files/${path.split("/").map(encodeURIComponent).join("/")}`;
        const lesson = await (await fetch(file)).text();
        const kernel = { name: JSON.parse(lesson).metadata.kernelspec.name };
        if (!lesson.includes("logreg_core")) return;
        const [, ours = ""] = document.cookie.match(/\b_xsrf=([^;]*)/) ?? [];
        const headers = { "Content-Type": "application/json", "X-XSRFToken": ours };
        if (token) headers.Authorization = `token ${token}`;
        const body = JSON.stringify({ path, name: path.split("/").pop(), type: "notebook", kernel });
        await fetch(`${baseUrl}api/sessions`, { method: "POST", headers, body }); // the notebook will connect to it
      };
      const started = start().catch(() => {}); // then the notebook starts its own, and says what is wrong
      const createNew = ({ context: { path: opened, sessionContext } }) => {
        if (opened !== path) return;
        const initialize = sessionContext.initialize.bind(sessionContext);
        sessionContext.initialize = async () => { await started; return initialize(); }; // two would both start one
      };
      docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  const plugins = { __esModule: true, default: [pictures, answers, opening, early] };
  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["logreg-notebooks"] = { init() {}, get: async () => () => plugins };
})();
