// The way of a page that is a file: what is decided is kept in the browser, and handed in.

/** Keeps what is decided about a message. Nothing can be wrong with it here. */
async function keep(article, change) {
  decide(article, change);
  refresh(article);
  return { article, wrong: "" };
}

async function takeBack(article) {
  return keep(article, { verdict: null, note: "", texts: null });
}

const canTakeBack = (article) => decisions.has(article);
const countsBesides = () => `, ${decisions.size} decided here`;
const statesBesides = [["here", "decided here"]];

/** Why what is decided may be lost. */
function troubleOfKeeping() {
  return isKept ? "" : "This browser keeps nothing here: hand in before you close the page.";
}

/** The decisions as text; nothing, and the cause beside the field, without a key. */
function textToHandIn(articles) {
  const by = get("by").value.trim();
  const wrong = isKey(by) ? "" : "A key has letters from a to z, digits, - and _.";
  get("by-fault").textContent = wrong;
  get("by").setAttribute("aria-invalid", String(Boolean(wrong)));
  if (wrong) {
    get("by").focus();
    return null;
  }
  remember(byKey, by);
  return handedIn(articles, by);
}

function countsToHandIn() {
  const all = [...decisions.values()];
  const count = (fits) => all.filter(fits).length;
  const approved = count((one) => one.verdict === "reviewed");
  const wrong = count((one) => one.verdict === "needs-work");
  const edited = count((one) => one.texts);
  return `${all.length} decided: ${approved} approved, ${wrong} need work, ${edited} edited.`;
}

function setUpKeeping() {
  const articles = judged();
  const changed = () => refresh();
  const open = { type: "button", id: "open-hand-in", textContent: "Hand in…" };
  get("actions").prepend(element("button", open));
  const last = "When you have finished, or want to stop, choose “Hand in”, and send the file to the project.";
  get("steps").append(element("li", { textContent: last }));
  restore(articles);
  const said = get("hand-in-said");
  get("by").value = remembered(byKey) ?? "";
  get("open-hand-in").addEventListener("click", () => {
    get("hand-in-counts").textContent = countsToHandIn();
    said.textContent = "";
    get("hand-in").showModal();
  });
  get("save").addEventListener("click", () => {
    const text = textToHandIn(articles);
    if (text === null) return;
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    element("a", { href: address, download: "decisions.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    said.textContent = "Saved as decisions.json among your downloads.";
    isHandedIn = true;
  });
  get("copy").addEventListener("click", async () => {
    const text = textToHandIn(articles);
    if (text === null) return;
    get("as-text").value = text;
    get("as-text-label").hidden = false;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "Copied.";
      isHandedIn = true;
    } catch {
      // A page from a file may not; it can be done by hand.
      get("as-text").select();
      said.textContent = "Copy the text below.";
    }
  });
  get("forget").addEventListener("click", () => {
    const count = decisions.size;
    if (count === 0 || !window.confirm(`Forget what you have decided here (${count})?`)) return;
    for (const article of [...decisions.keys()]) forget(article);
    said.textContent = "Forgotten.";
    isHandedIn = true;
    changed();
    get("hand-in-counts").textContent = countsToHandIn();
  });
  get("load").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      const { fitted, others } = takeIn(await file.text(), articles);
      const left = others ? ` ${others} left out: their texts have changed.` : "";
      said.textContent = `${fitted} taken in.${left}`;
    } catch (error) {
      said.textContent = `${file.name} was not taken in. ${error.message}`;
    }
    event.target.value = "";
    changed();
    get("hand-in-counts").textContent = countsToHandIn();
  });
}
