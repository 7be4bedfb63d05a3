// The page: filters, keys, and what happens to a message.

const articles = [...document.querySelectorAll("article")];
const judged = () => articles.filter((article) => article.dataset.source !== "");
let current = null;

function say(text) {
  get("said").textContent = "";
  get("said").textContent = text;
}

function setUpTools() {
  for (const article of judged()) addTools(article);
}

function addTools(article) {
  article.append(get("tools").content.cloneNode(true));
  showDecision(article);
}

/** Shows anew whatever depends on the decisions. */
function refresh(article) {
  const all = judged();
  if (article) showDecision(article);
  else all.forEach(showDecision);
  const isDone = ({ dataset }) => {
    if (dataset.decided) return dataset.decided === "reviewed";
    return dataset.state === "reviewed";
  };
  const done = all.filter(isDone).length;
  get("counts").textContent = `${done} of ${all.length} reviewed${countsBesides()}`;
  get("progress").max = Math.max(1, all.length);
  get("progress").value = done;
  get("kept").textContent = troubleOfKeeping();
}

// Filters.

/** The states that there are, to be chosen from. */
function showStates() {
  const options = [["", "all"], ["left", "left to judge"], ...statesBesides];
  const counts = new Map();
  for (const { dataset } of articles) {
    counts.set(dataset.state, (counts.get(dataset.state) ?? 0) + 1);
  }
  for (const [state, count] of counts) {
    options.push([`is ${state}`, `${state.replace("-", " ")} (${count})`]);
  }
  const { value } = get("by-state");
  get("by-state").replaceChildren(...options.map(option));
  // Nothing may be left in the state that was chosen.
  const isThere = options.some(([state]) => state === value);
  get("by-state").value = isThere ? value : "";
  if (!isThere) filter();
}

const option = ([value, textContent]) => element("option", { value, textContent });

function setUpFilters() {
  showStates();
  const files = [...new Set(articles.map(({ dataset }) => dataset.file))];
  get("by-file").append(...[["", "all"], ...files.map((file) => [file, file])].map(option));
  get("by-state").addEventListener("change", filter);
  get("by-file").addEventListener("change", filter);
  let timer;
  get("by-words").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
}

function filter() {
  const state = get("by-state").value;
  const file = get("by-file").value;
  const words = get("by-words").value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const article of articles) {
    const { dataset } = article;
    const isLeft = dataset.state !== "reviewed" && !dataset.decided && dataset.source !== "";
    const fits =
      (state === "" ||
        (state === "left" && isLeft) ||
        (state === "here" && dataset.decided) ||
        state === `is ${dataset.state}`) &&
      (file === "" || file === dataset.file) &&
      (words.length === 0 || words.every((word) => searchText(article).includes(word)));
    article.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  const isShown = (one) => one.matches("article:not([hidden])");
  for (const section of document.querySelectorAll("main > section:not(#glossary)")) {
    section.hidden = ![...section.children].some(isShown);
    for (const head of section.querySelectorAll(".section")) {
      let next = head.nextElementSibling;
      while (next && next.matches("article[hidden]")) next = next.nextElementSibling;
      head.hidden = !next || !isShown(next);
    }
  }
  get("nothing").hidden = shown > 0;
  say(shown === 1 ? "1 message" : `${shown} messages`);
}

const searchTexts = new Map();

/** What a message says, in small letters. */
function searchText(article) {
  if (!searchTexts.has(article)) {
    const parts = article.querySelectorAll("h3, .comment, .source, .target, .verdict");
    const text = [...parts].map((part) => part.textContent).join("\n");
    searchTexts.set(article, text.toLowerCase());
  }
  return searchTexts.get(article) + (decisions.get(article)?.note.toLowerCase() ?? "");
}

// Going about.

function makeCurrent(article) {
  if (current === article) return;
  current?.removeAttribute("aria-current");
  current = article;
  current.setAttribute("aria-current", "true");
}

function goTo(article) {
  makeCurrent(article);
  article.focus({ preventScroll: true });
  article.scrollIntoView({ block: "start" });
}

function goOn(step) {
  const shown = articles.filter((article) => !article.hidden);
  const at = shown.indexOf(current);
  let next = shown[at + step];
  // What is current may have been filtered out.
  if (at < 0) {
    const behind = (article) =>
      current && current.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING;
    next = step > 0 ? (shown.find(behind) ?? shown[0]) : shown.findLast((one) => !behind(one));
  }
  if (next) goTo(next);
  else say(step > 0 ? "This is the last message." : "This is the first message.");
  return Boolean(next);
}

// What is done to a message.

async function act(what, article) {
  const { id, source, text } = article.dataset;
  if (article.getAttribute("aria-busy")) return;
  if (source === "") {
    say(`${id} is not in the source any more.`);
    return;
  }
  const written = article.querySelector(".form textarea");
  if (written && what !== "withdraw") {
    written.focus();
    say("Keep or leave first what is written here.");
    return;
  }
  const changed = (told) => say(`${id}: ${told}`);
  if (what === "edit") openEditor(article, changed);
  if (what === "note") openNote(article, changed);
  if (what === "withdraw" && canTakeBack(article)) {
    const kept = await takeBack(article);
    tellKept(kept, () => changed("Taken back."));
    kept.article.focus();
  }
  if (what === "approve") {
    if (text === "" && !decisions.get(article)?.texts) {
      say(`${id} has no translation to approve yet.`);
      return;
    }
    const kept = await keep(article, { verdict: "reviewed", note: "" });
    tellKept(kept, () => {
      changed("Approved.");
      // The reviewer may have gone on by now.
      if (current !== kept.article || goOn(1)) return;
      kept.article.focus();
    });
  }
}

/** Tells why something was not kept; otherwise goes on. */
function tellKept({ article, wrong }, goFurther) {
  tellFault(article.querySelector(":scope > .fault"), wrong);
  if (wrong) say(`${article.dataset.id}: ${wrong}`);
  else goFurther();
}

const keyDoes = { a: "approve", e: "edit", n: "note", u: "withdraw" };
const keysKey = `${storagePrefix}keys`;

function onKey(event) {
  const isWriting = event.target.closest?.("input, textarea, select");
  const isOpen = document.querySelector("dialog[open]");
  const isOther = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  if (isWriting || isOpen || isOther || !get("keys").checked) return;
  if (event.key === "j") goOn(1);
  else if (event.key === "k") goOn(-1);
  else if (event.key === "?") openHelp();
  else if (event.key === "/") get("by-words").focus();
  else if (keyDoes[event.key] && current && !current.hidden) act(keyDoes[event.key], current);
  else if (keyDoes[event.key]) say("Press j to go to a message first.");
  else return;
  event.preventDefault();
}

/** Opens it at its top; the browser would go to the first field. */
function openHelp() {
  get("help").showModal();
  get("help-title").focus();
}

/** Keeps what is gone to out from under the bar, where that stays at the top. */
function measureBar() {
  const bar = get("bar");
  const isSticky = getComputedStyle(bar).position === "sticky";
  const height = isSticky ? `${bar.offsetHeight}px` : "0px";
  document.documentElement.style.setProperty("--bar-height", height);
}

function setUp() {
  setUpKeeping();
  setUpTools();
  setUpFilters();
  refresh();
  try {
    const name = new Intl.DisplayNames("en", { type: "language" }).of(language);
    if (name !== language) get("language").before(`${name}, `);
  } catch {
    // The browser does not know it; the tag says enough.
  }
  get("keys").checked = remembered(keysKey) !== "off";
  get("keys").addEventListener("change", (event) => {
    remember(keysKey, event.target.checked ? null : "off");
  });
  get("open-help").addEventListener("click", openHelp);
  get("bar").hidden = false;
  measureBar();
  window.addEventListener("resize", measureBar);
  const main = get("messages");
  main.addEventListener("focusin", (event) => {
    const article = event.target.closest("article");
    if (article) makeCurrent(article);
  });
  main.addEventListener("click", (event) => {
    const article = event.target.closest("article");
    const button = event.target.closest("[data-do]");
    if (article) makeCurrent(article);
    if (button) act(button.dataset.do, article);
  });
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeunload", (event) => {
    const isLost = !isKept && !isHandedIn && decisions.size > 0;
    if (isLost || hasUnkept()) event.preventDefault();
  });
}

setUp();
