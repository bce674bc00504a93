// One measurement: a contender, ready before the clock starts, reads the chosen files once.
//
// A contender answers two calls: `read(files, task)` gives the sums with the TOP products, and `all()` every
// product; only the first is timed. It lives in a worker of its own, or is a module of this page that has one.

/** Products in the timed answer. */
const TOP = 100;

function inWorker(script, type) {
  const worker = new Worker(script, { type });
  const answer = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
      worker.onerror = (event) => reject(new Error(event.message ?? "the worker did not start"));
    });
  const call = (message) => {
    worker.postMessage(message);
    return answer();
  };
  return {
    ready: answer(),
    read: (files, task) => call({ files, task }),
    all: () => call({ all: true }),
    end: () => worker.terminate(),
  };
}

async function open({ script, type }) {
  if (type !== "page") return inWorker(script, type);
  const { open } = await import(script);
  return open();
}

/** The longest time that the page could not answer, in milliseconds; 0 if that was under 50. */
function watchPage() {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  return () => {
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    observer.disconnect();
    return longest;
  };
}

/** Milliseconds from handing over the files to having the sums, and what was found. */
globalThis.measure = async (contender, task) => {
  const files = [...document.querySelector("input").files];
  const reader = await open(contender);
  await reader.ready;
  const blocked = watchPage();
  const started = performance.now();
  const sums = await reader.read(files, { ...task, top: TOP });
  const milliseconds = performance.now() - started;
  const block = blocked();
  const everything = await reader.all();
  await reader.end();
  return { milliseconds, block, sums, ...everything };
};
