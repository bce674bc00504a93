// Tables as exports write them: tab files whose quotes are ordinary characters, and CSV files.

/** Cells of a CSV text, line by line. */
function csvLines(text) {
  const lines = [];
  let cells = [];
  let cell = "";
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === ",") {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      lines.push([...cells, cell]);
      cells = [];
      cell = "";
    } else if (letter !== "\r") cell += letter;
  }
  if (cell !== "" || cells.length > 0) lines.push([...cells, cell]);
  return lines;
}

function tabLines(text) {
  const lines = text.split(/\r?\n/).map((line) => line.split("\t"));
  return lines.filter((cells) => cells.length > 1 || cells[0] !== "");
}

/**
 * The rows of a table by the names of its header, in lower case; cells without the white space
 * around them. `line` is the whole row as written: what tells a duplicate.
 */
export function readTable(text) {
  const clean = text.replace(/^\uFEFF/, "");
  const [header, ...lines] = clean.split("\n", 1)[0].includes("\t") ? tabLines(clean) : csvLines(clean);
  const names = header.map((name) => name.trim().toLowerCase().replaceAll("\u2011", "-").replaceAll("\u2019", "'"));
  const rows = lines.map((cells) => {
    const row = { line: cells.join("\t") };
    for (const [place, name] of names.entries()) row[name] = (cells[place] ?? "").trim();
    return row;
  });
  return { names, rows };
}

/** A table as text. */
export function writeTable(names, rows, separator) {
  const cell = (value) => {
    const text = String(value ?? "");
    return separator === "," && /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${[names, ...rows].map((cells) => cells.map(cell).join(separator)).join("\n")}\n`;
}
