// What no reader can be faster than: the same stream into WebAssembly's memory, where every byte is touched.

const PIECE = 1024 * 1024;
/** Where the piece lies in the memory: past the first page. */
const AT = 65_536;

// (module (memory (export "m") 17) (func (export "f") (param i32) (result i64) (local i64)
//   loop  local.get 1  local.get 0  i64.load offset=65528  i64.add  local.set 1
//     local.get 0  i32.const -8  i32.add  local.tee 0  br_if 0  end  local.get 1))
const MODULE = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x06, 0x01, 0x60, 0x01, 0x7f, 0x01, 0x7e, 0x03, 0x02, 0x01, 0x00,
  0x05, 0x03, 0x01, 0x00, 0x11, 0x07, 0x09, 0x02, 0x01, 0x6d, 0x02, 0x00, 0x01, 0x66, 0x00, 0x00, 0x0a, 0x20, 0x01, 0x1e,
  0x01, 0x01, 0x7e, 0x03, 0x40, 0x20, 0x01, 0x20, 0x00, 0x29, 0x00, 0xf8, 0xff, 0x03, 0x7c, 0x21, 0x01, 0x20, 0x00, 0x41,
  0x78, 0x6a, 0x22, 0x00, 0x0d, 0x00, 0x0b, 0x20, 0x01, 0x0b,
]);

const { instance } = await WebAssembly.instantiate(MODULE);
const memory = new Uint8Array(instance.exports.m.buffer);

self.onmessage = async ({ data }) => {
  if (data.all) return postMessage({});
  let rows = 0;
  for (const file of data.files) {
    const reader = file.stream().getReader({ mode: "byob" });
    let buffer = new ArrayBuffer(PIECE);
    for (;;) {
      const { value } = await reader.read(new Uint8Array(buffer), { min: PIECE });
      if (!value || value.length === 0) break;
      memory.set(value, AT);
      rows += Number(instance.exports.f(value.length & -8) & 1n);
      buffer = value.buffer;
    }
  }
  postMessage({ touched: rows });
};
postMessage({ ready: true });
