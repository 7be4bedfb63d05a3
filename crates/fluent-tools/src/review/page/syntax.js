// What is certainly wrong in an edited text. The importer checks everything; this only
// says at once what would be refused there.

class Fault extends Error {}

/** The variables of a text. Throws a Fault if it is no Fluent pattern. */
function variablesOf(text) {
  let at = 0;
  const variables = new Set();
  const take = (expression) => {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found) at = expression.lastIndex;
    return found;
  };
  const fail = (what) => {
    throw new Fault(what);
  };
  const blank = () => take(/\s*/y);

  function pattern(inVariant) {
    while (at < text.length) {
      const c = text[at];
      if (c === "{") {
        at += 1;
        placeable();
      } else if (c === "}") {
        if (inVariant) return;
        fail('A } has no { before it. To show a brace, write {"}"}.');
      } else if (c === "\n") {
        blank();
        const next = text[at];
        const isNext = next === "[" || next === "}" || text.startsWith("*[", at);
        if (inVariant && isNext) return;
        if (next && "[*.".includes(next)) {
          fail(`A line cannot begin with ${next} here. To show it, write {"${next}"}.`);
        }
      } else {
        at += 1;
      }
    }
  }

  function placeable() {
    blank();
    if (text[at] === "{") {
      at += 1;
      placeable();
    } else {
      expression();
    }
    blank();
    if (take(/->/y)) variants();
    blank();
    if (text[at] !== "}") fail("A { has no } that belongs to it.");
    at += 1;
  }

  function expression() {
    if (take(/"(?:[^"\\\n]|\\["\\]|\\u[\da-f]{4}|\\U[\da-f]{6})*"/iy)) return;
    if (take(/-?\d+(?:\.\d+)?/y)) return;
    const variable = take(/\$([a-z][\w-]*)/iy);
    if (variable) {
      variables.add(variable[1]);
    } else if (take(/-?[a-z][\w-]*(?:\.[a-z][\w-]*)?/iy)) {
      if (take(/\s*\(/y)) callArguments();
    } else {
      fail('What stands behind a { is nothing that can be filled in. To show a brace, write {"{"}.');
    }
  }

  function callArguments() {
    blank();
    while (!take(/\)/y)) {
      take(/[a-z][\w-]*\s*:\s*/iy);
      if (text[at] === "{") {
        at += 1;
        placeable();
      } else {
        expression();
      }
      blank();
      if (!take(/,/y) && text[at] !== ")") fail("A ( has no ) that belongs to it.");
      blank();
    }
  }

  function variants() {
    let count = 0;
    let defaults = 0;
    for (;;) {
      blank();
      const key = take(/(\*?)\[\s*(?:-?\d+(?:\.\d+)?|[a-z][\w-]*)\s*\]/iy);
      if (!key) break;
      count += 1;
      if (key[1]) defaults += 1;
      pattern(true);
    }
    if (count === 0) fail("Behind -> there have to be variants, such as *[other] …");
    if (defaults !== 1) fail("One of the variants, and only one, has a star: *[other]");
  }

  pattern(false);
  return variables;
}

/** An entry as it stands in a file, of its texts by name; the value's name is empty. */
function composed(id, names, texts) {
  let entry = "";
  for (const name of names) {
    const text = texts[name] ?? "";
    if (text === "" && name !== "") continue;
    const head = name === "" ? `${id} =` : `    .${name} =`;
    const indent = name === "" ? "    " : "        ";
    const lines = text.split("\n").map((line, index) => (index && line ? indent + line : line));
    const first = lines.length > 1 && !"[*.}".includes(text[0]) ? `\n${indent}` : " ";
    entry += head + (text === "" ? "" : first + lines.join("\n")) + "\n";
  }
  return entry;
}

/** The texts of an entry that `composed` has made; null if it has not. */
function textsOf(id, entry) {
  const texts = {};
  let name = null;
  for (const line of entry.replace(/\n$/, "").split("\n")) {
    const attribute = /^ {4}\.([a-z][\w-]*) =(?: (.*))?$/i.exec(line);
    if (name === null) {
      if (line !== `${id} =` && !line.startsWith(`${id} = `)) return null;
      name = "";
      texts[name] = [line.slice(id.length + 3)];
    } else if (attribute) {
      name = attribute[1];
      texts[name] = [attribute[2] ?? ""];
    } else {
      texts[name].push(line.slice(name === "" ? 4 : 8));
    }
  }
  for (const [name, lines] of Object.entries(texts)) {
    texts[name] = (lines[0] === "" ? lines.slice(1) : lines).join("\n");
  }
  return texts;
}
