// Handing in what has been decided, and going on with what was saved before.

const byKey = `${storagePrefix}by`;
const get = (id) => document.getElementById(id);

/** What the project's file can bear as a key. */
const isKey = (key) => /^[A-Za-z0-9_-]{1,64}$/.test(key);

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

function setUpHandIn(articles, changed) {
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
