// The watch of the one case that is open in this page.

import { model } from "../app/model";
import { WatchDesk } from "./desk";
import { Folder } from "./folder";

export const desk = new WatchDesk(model);
export const folder = new Folder();

// What is deleted leaves nothing behind.
model.addEventListener("change", () => {
  if (model.deleted) void folder.forget();
});
