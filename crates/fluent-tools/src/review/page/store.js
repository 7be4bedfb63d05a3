// What has been decided, by message, and where it is kept. A decision is
// { verdict: "reviewed" | "needs-work" | null, note, texts: { name: text } | null, date }.

const { language, project } = document.body.dataset;
const storagePrefix = `fluent-tools review ${project} ${language} `;
const byKey = `${storagePrefix}by`;
const get = (id) => document.getElementById(id);

/** What the project's file can bear as a key of a reviewer. */
const isKey = (key) => /^[A-Za-z0-9_-]{1,64}$/.test(key);

/** The browser's storage; null where it allows none, as in some private windows. */
const storage = (() => {
  try {
    const probe = `${storagePrefix}probe`;
    window.localStorage.setItem(probe, "");
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
})();

/** Decisions by article. */
const decisions = new Map();
let isKept = storage !== null;
let isHandedIn = true;

/** A decision is bound to both texts: once one of them changes, it is another's. */
function storageKey({ dataset: { file, id, source, text } }) {
  return storagePrefix + JSON.stringify([file, id, source, text]);
}

function remembered(key) {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    // It is full, or was switched off meanwhile.
    isKept = false;
  }
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A decision from outside, in which every field is what it should be; or null. */
function cleaned(value) {
  if (typeof value !== "object" || value === null) return null;
  const verdict = ["reviewed", "needs-work"].includes(value.verdict) ? value.verdict : null;
  const note = verdict === "needs-work" && typeof value.note === "string" ? value.note : "";
  let texts = null;
  if (typeof value.texts === "object" && value.texts !== null) {
    texts = {};
    for (const [name, text] of Object.entries(value.texts)) {
      if (typeof text === "string") texts[name] = text;
    }
  }
  const date = /^\d{4}-\d\d-\d\d$/.test(value.date) ? value.date : today();
  if (verdict === null && texts === null) return null;
  if (verdict === "needs-work" && note === "") return null;
  return { verdict, note, texts, date };
}

function decide(article, change) {
  const before = decisions.get(article) ?? { verdict: null, note: "", texts: null };
  const decision = cleaned({ ...before, ...change, date: today() });
  put(article, decision);
  remember(storageKey(article), decision && JSON.stringify(decision));
  isHandedIn = false;
}

function forget(article) {
  put(article, null);
  remember(storageKey(article), null);
}

function put(article, decision) {
  if (decision) decisions.set(article, decision);
  else decisions.delete(article);
}

/** What an earlier visit has left. */
function restore(articles) {
  for (const article of articles) {
    try {
      put(article, cleaned(JSON.parse(remembered(storageKey(article)))));
    } catch {
      // Something else has written there; it is as if nothing had been decided.
    }
  }
}

/** The decisions as they are handed in, in the order of the page. */
function handedIn(articles, by) {
  const list = [];
  for (const article of articles) {
    const decision = decisions.get(article);
    if (decision) list.push(asHandedIn(article, decision));
  }
  return JSON.stringify({ format: 1, language, by, decisions: list }, null, 2) + "\n";
}

/** A decision as it is handed in. */
function asHandedIn(article, { verdict, note, texts, date }) {
  const { file, id, source, text } = article.dataset;
  const one = { file, id, source, text: text || null, verdict };
  if (note) one.note = note;
  if (texts) one.edit = composed(id, fieldNames(article), texts);
  return { ...one, date };
}

/** Takes in a file that was handed in, and says how many decisions fitted and how many
 * did not. Throws if it is none of this language. */
function takeIn(text, articles) {
  const all = JSON.parse(text);
  if (all?.format !== 1 || !Array.isArray(all.decisions)) {
    throw new Error("This is no decisions.json of this kind of page.");
  }
  if (all.language !== language) {
    throw new Error(`This is about ${String(all.language)}, and the page about ${language}.`);
  }
  const byKey = new Map(articles.map((article) => [storageKey(article), article]));
  let fitted = 0;
  let others = 0;
  for (const one of all.decisions) {
    const isOne = typeof one === "object" && one !== null;
    const article = isOne && byKey.get(storageKey({ dataset: { ...one, text: one.text ?? "" } }));
    const isEdited = typeof one?.edit === "string";
    const texts = article && isEdited ? textsOf(article.dataset.id, one.edit) : null;
    const decision = article && (texts || !isEdited) ? cleaned({ ...one, texts }) : null;
    if (decision) {
      put(article, decision);
      remember(storageKey(article), JSON.stringify(decision));
      fitted += 1;
    } else {
      others += 1;
    }
  }
  return { fitted, others };
}
