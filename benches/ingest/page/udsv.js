// uDSV, streamed: rows as lists, quotes only where the file has them.
import "/sums.js";
import { inferSchema, initParser } from "/peers/udsv/dist/uDSV.mjs";

const whole = (text) => {
  const schema = inferSchema(text, { col: "\t", encl: "", header: () => [] });
  return initParser(schema).stringArrs(text);
};

serve(async ([orders, feedback, returns], task) => {
  let parser = null;
  let sums = null;
  const take = (row) => {
    sums.add(row);
    return true;
  };
  for await (const text of orders.stream().pipeThrough(new TextDecoderStream())) {
    if (parser === null) {
      const schema = inferSchema(text, { col: task.delimiter, encl: task.delimiter === "\t" ? "" : '"' });
      parser = initParser(schema);
      sums = new Sums(schema.cols.map(({ name }) => name), task);
    }
    parser.chunk(text, parser.stringArrs, take);
  }
  parser.end();
  if (task.join) sums.join(whole(await feedback.text()), whole(await returns.text()), task);
  return sums;
});
