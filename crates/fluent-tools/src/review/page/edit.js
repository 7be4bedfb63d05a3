// Editing a message, text by text, and noting what is wrong with it.

/** The names of a message's texts; empty for the value. */
function fieldNames(article) {
  const names = [...article.querySelectorAll(".target")].map((target) => target.dataset.name);
  // The value stands first in a file, whatever the source has.
  return names.includes("") ? names : ["", ...names];
}

/** A text as it stands in the file. */
function fieldText(target) {
  return target.dataset.raw ?? target.textContent;
}

function element(name, properties = {}, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A form at the end of a message; `submit` answers as `keep` does. */
function openForm(article, fields, submit) {
  closeForm(article);
  const fault = element("p", { className: "fault" });
  fault.setAttribute("role", "alert");
  const save = element("button", { type: "submit", textContent: "Keep" });
  const leave = element("button", { type: "button", textContent: "Leave" });
  const tools = element("div", { className: "tools" }, [save, leave]);
  const form = element("form", { className: "form" }, [...fields, fault, tools]);
  const close = () => {
    closeForm(article);
    article.focus();
  };
  leave.addEventListener("click", close);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (save.disabled) return;
    save.disabled = true;
    const kept = await submit();
    save.disabled = false;
    if (kept.wrong) {
      tellFault(fault, kept.wrong);
    } else {
      closeForm(kept.article);
      kept.article.focus();
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  article.append(form);
  const area = form.querySelector("textarea");
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}

/** Emptied first, so that the same words are told again. */
function tellFault(place, wrong) {
  place.textContent = "";
  place.textContent = wrong;
}

function closeForm(article) {
  article.querySelector(".form")?.remove();
}

/** Whether something is written in a form and neither kept nor left. */
function hasUnkept() {
  const areas = [...document.querySelectorAll(".form textarea")];
  return areas.some((area) => area.value !== area.defaultValue);
}

function textField(label, text, target) {
  const area = element("textarea", { defaultValue: text });
  area.rows = Math.min(12, Math.max(1, text.split("\n").length, Math.ceil(text.length / 60)));
  if (target) {
    area.lang = target.lang;
    area.dir = target.dir;
  } else {
    area.dir = "auto";
    area.rows = 3;
  }
  return { area, shown: element("label", {}, [element("span", { textContent: label }), area]) };
}

/** A text to be edited from right to left: each placeable and each tag on one line is kept
 * together by marks that nobody sees, and that are taken out again. */
function isolated(text) {
  return text.replace(/\{[^{}\n]*\}|<[^<>\n]*>/g, "\u2066$&\u2069");
}

function needsIsolation(target, text) {
  return target.dir === "rtl" && !/[\u2066\u2069]/.test(text);
}

/** Lets the texts of a message be edited. */
function openEditor(article, changed) {
  const targets = [...article.querySelectorAll(".target")];
  const kept = decisions.get(article)?.texts;
  const fields = targets.map((target) => {
    const { name } = target.dataset;
    const text = kept?.[name] ?? (kept ? "" : fieldText(target));
    const isIsolated = needsIsolation(target, text);
    const label = name === "" ? "text" : `.${name}`;
    const field = textField(label, isIsolated ? isolated(text) : text, target);
    return { name, target, isIsolated, ...field };
  });
  openForm(article, fields.map((field) => field.shown), async () => {
    const refused = (wrong) => ({ article, wrong });
    const texts = {};
    let isSame = true;
    for (const { name, target, isIsolated, area } of fields) {
      const value = isIsolated ? area.value.replace(/[\u2066\u2069]/g, "") : area.value;
      // Blanks at either end would be no part of the text.
      const text = value.replace(/^\n+|\s+$/g, "").replace(/^\s+(?!.*\n)/, "");
      const wrong = faultOf(name, text);
      if (wrong) {
        area.focus();
        return refused(wrong);
      }
      texts[name] = text;
      isSame &&= text === fieldText(target);
    }
    if (Object.values(texts).every((text) => text === "")) return refused("There is no text left.");
    if (article.dataset.id.startsWith("-") && !texts[""]) return refused("A term needs its text.");
    const kept = await keep(article, { texts: isSame ? null : texts });
    if (!kept.wrong) changed(isSame ? "The text is as it was." : "Edited.");
    return kept;
  });
}

function faultOf(name, text) {
  try {
    variablesOf(text);
    return "";
  } catch (error) {
    if (error instanceof Fault) return name === "" ? error.message : `.${name}: ${error.message}`;
    throw error;
  }
}

/** Lets the reviewer say what is wrong. */
function openNote(article, changed) {
  const { area, shown } = textField("What needs work?", decisions.get(article)?.note ?? "");
  openForm(article, [shown], async () => {
    const note = area.value.trim().replace(/\s+/g, " ");
    if (!note) return { article, wrong: "Say what is wrong, so that it can be mended." };
    const kept = await keep(article, { verdict: "needs-work", note });
    if (!kept.wrong) changed("Needs work.");
    return kept;
  });
}

/** Shows what has been decided of a message. */
function showDecision(article) {
  const decision = decisions.get(article);
  const told = [];
  if (decision?.texts) told.push("Edited");
  if (decision?.verdict === "reviewed") told.push("Approved");
  if (decision?.verdict === "needs-work") told.push(`Needs work: ${decision.note}`);
  article.querySelector(".decision").textContent = told.join(". ");
  if (decision) article.dataset.decided = decision.verdict ?? "edited";
  else delete article.dataset.decided;
  article.querySelector("[data-do=withdraw]").hidden = !canTakeBack(article);
  const isMissing = article.dataset.text === "" && !decision?.texts;
  article.querySelector("[data-do=approve]").disabled = isMissing;
  for (const edited of article.querySelectorAll(".edited")) edited.remove();
  for (const target of article.querySelectorAll(".target")) {
    const before = fieldText(target);
    const text = decision?.texts ? (decision.texts[target.dataset.name] ?? "") : before;
    target.classList.toggle("replaced", text !== before);
    if (text === before) continue;
    const edited = element("div", { className: "edited", lang: target.lang, dir: target.dir });
    edited.textContent = text || "(left out)";
    target.after(edited);
  }
}
