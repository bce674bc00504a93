// One measurement: a new worker, ready before the clock starts, reads the chosen file once.

function once(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = (event) => reject(new Error(event.message));
  });
}

/** Milliseconds from handing over the file to having the result, and the result. */
globalThis.measure = async (script, type) => {
  const [file] = document.querySelector("input").files;
  const worker = new Worker(script, { type });
  await once(worker);
  const started = performance.now();
  worker.postMessage(file);
  const result = await once(worker);
  const milliseconds = performance.now() - started;
  worker.terminate();
  return { milliseconds, result };
};
