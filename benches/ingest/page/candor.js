// Candor's engine as the page uses it: the file is pulled piece by piece, kept as columns, and summed up.
import init, { Engine } from "/pkg/candor.js";

try {
  await init();
  const engine = new Engine();
  engine.warmUp();
  self.onmessage = ({ data: file }) => read(engine, file).then(postMessage, fail);
  postMessage({ ready: true });
} catch (error) {
  fail(error);
}

async function read(engine, file) {
  const reader = engine.openFile(file);
  while ((await reader.pull()) !== null);
  const { rows, period } = reader.finish();
  return { rows: rows.read, from: period.from, to: period.to };
}

function fail(error) {
  postMessage({ error: `${error.code ?? ""} ${error.message ?? error}` });
}
