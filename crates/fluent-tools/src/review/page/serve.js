// The way of a page that a program serves: what is decided is written into the files at
// once, and what changes in the files is shown.

const gone =
  "The program that serves this page has stopped. Start it again, and open the address that it prints.";
const textsMoved = "The files have changed. Keep or leave what is written here, and the page is made anew.";
let version = Number(get("messages").dataset.version);
let trouble = "";
/** Whether more than messages has changed since the page was made. */
let isOld = false;

/** The messages whose last decision can be taken back, and those that are not shown yet
 * as they are now, by file and id. */
let takenHere = new Set();
const waiting = new Map();

const keyOf = ({ dataset: { file, id } }) => JSON.stringify([file, id]);
const canTakeBack = (article) => takenHere.has(keyOf(article));
const countsBesides = () => "";
const statesBesides = [];
const troubleOfKeeping = () => trouble;

/** Asks the program; throws what it says is wrong. */
async function ask(what, question) {
  let response;
  try {
    response = await fetch(`${location.pathname}/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(question),
    });
  } catch {
    throw new Error(gone);
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

async function keep(article, change) {
  const by = get("by").value.trim();
  if (!isKey(by)) {
    const wrong = "Say first who you are: the key of a reviewer stands at the top of the page.";
    return { article, wrong };
  }
  remember(byKey, by);
  const decision = cleaned({ verdict: null, note: "", texts: null, ...change, date: today() });
  // An edit that changes nothing.
  if (!decision) return { article, wrong: "" };
  const decisions = [asHandedIn(article, decision)];
  const seen = [article.dataset.state];
  const question = { seen, decisions: { format: 1, language, by, decisions } };
  return settled(article, () => ask("decisions", question));
}

async function takeBack(article) {
  const { file, id } = article.dataset;
  return settled(article, () => ask("take-back", { file, id }));
}

/** Does something about a message, and shows it as it is then. */
async function settled(article, act) {
  const key = keyOf(article);
  let wrong = "";
  article.setAttribute("aria-busy", "true");
  try {
    await act();
    closeForm(article);
    await update();
  } catch (error) {
    wrong = error.message;
  } finally {
    article.removeAttribute("aria-busy");
  }
  return { article: articles.find((one) => keyOf(one) === key) ?? article, wrong };
}

/** Shows what has changed in the files. */
async function update() {
  const answer = await ask("changes", { since: version });
  const isNew = answer.version !== version;
  version = answer.version;
  const before = takenHere;
  takenHere = new Set(answer.takenHere.map(JSON.stringify));
  for (const { file, id, html } of answer.articles) waiting.set(JSON.stringify([file, id]), html);
  isOld ||= answer.isOther;
  if (isOld && !hasUnkept()) {
    location.reload();
    return;
  }
  const told = isOld ? textsMoved : "";
  const isSame = trouble === told && before.size === takenHere.size;
  if (!isNew && waiting.size === 0 && isSame) return;
  trouble = told;
  showWaiting();
  showStates();
  refresh();
}

function showWaiting() {
  for (const [index, article] of articles.entries()) {
    const html = waiting.get(keyOf(article));
    if (html === undefined || article.querySelector(".form")) continue;
    waiting.delete(keyOf(article));
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const fresh = holder.content.firstElementChild;
    const hasFocus = article.contains(document.activeElement);
    fresh.hidden = article.hidden;
    articles[index] = fresh;
    searchTexts.delete(article);
    article.replaceWith(fresh);
    if (fresh.dataset.source !== "") addTools(fresh);
    const fault = article.querySelector(":scope > .fault")?.textContent;
    if (fault) tellFault(fresh.querySelector(":scope > .fault"), fault);
    if (current === article) makeCurrent(fresh);
    if (hasFocus) fresh.focus({ preventScroll: true });
  }
}

/** Looks for changes from time to time, while somebody looks at the page. */
async function watch() {
  if (!document.hidden) {
    try {
      await update();
    } catch (error) {
      if (trouble !== error.message) {
        trouble = error.message;
        refresh();
      }
    }
  }
  setTimeout(watch, 1000);
}

function setUpKeeping() {
  const by = element("input", { id: "by", value: remembered(byKey) ?? "", maxLength: 64, size: 12 });
  const properties = { list: "reviewers", autocomplete: "nickname", autocapitalize: "none" };
  for (const [name, value] of Object.entries(properties)) by.setAttribute(name, value);
  by.spellcheck = false;
  const keys = [...document.querySelectorAll("#reviewers option")].map(({ value }) => value);
  if (!by.value && keys.length === 1) [by.value] = keys;
  get("actions").prepend(element("label", {}, ["Reviewer ", by]));
  const steps = [
    "Say who you are at the top of the page: a key of [reviewers] in the language’s review file.",
    "What you decide is checked and written into the project’s files at once. What is changed there shows here.",
  ];
  get("steps").append(...steps.map((textContent) => element("li", { textContent })));
  setTimeout(watch, 1000);
}
