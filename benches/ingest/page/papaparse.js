// papaparse in the setting that is its fastest with quotes understood: in a worker, in chunks, rows as arrays.
importScripts("/papaparse/papaparse.min.js");

self.onmessage = ({ data: file }) => {
  let columns = null;
  const result = { rows: 0, from: null, to: null };
  Papa.parse(file, {
    delimiter: "\t",
    header: false,
    skipEmptyLines: true,
    chunk({ data }) {
      let first = 0;
      if (columns === null) {
        columns = data[0];
        first = 1;
      }
      const date = columns.indexOf("purchase-date");
      for (let row = first; row < data.length; row += 1) {
        const day = data[row][date].slice(0, 10);
        if (result.from === null || day < result.from) result.from = day;
        if (result.to === null || day > result.to) result.to = day;
      }
      result.rows += data.length - first;
    },
    complete: () => postMessage(result),
    error: (error) => postMessage({ error: error.message }),
  });
};
postMessage({ ready: true });
