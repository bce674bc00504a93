// The desk of the one case that is open in this page.

import { model } from "../app/model";
import { PaperStore } from "../store/papers";
import { PaperDesk } from "./desk";

export const papers = new PaperDesk(model, new PaperStore(), {
  look: async (file, password) => {
    const { examine } = await import("./examine");
    return examine(file, password, (...asked) => model.ask("readPaper", ...asked));
  },
  list: (file) => model.ask("readRegister", file),
  draw: async (file, page, width) => (await import("./examine")).renderPage(file, page, width),
});
